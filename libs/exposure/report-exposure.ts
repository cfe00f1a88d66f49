import { Injectable } from '@nestjs/common';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import { DatedRules } from '#taxonomy';
import { PeriodWrong } from './exposure.errors';
import { ExposureQueries, type Period } from './exposure.queries';
import { type AlarmRules, type ExposureGroup, type ExposureLine, groupsOf, lineOf, totalOf } from './weigh-exposure';

export interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
}

interface Seen extends Period {
  readonly lists: number;
  readonly seq: number;
}

export interface ExposureReport extends Seen {
  readonly total: ExposureLine;
  readonly rules: AlarmRules;
  readonly groups: readonly ExposureGroup[];
}

export interface OwnExposure extends Seen, ExposureLine {}

const usualDays = 30;
const longestDays = 366;

/** How evenly the lists have shown the institutes: the same figures for the page, the file and the command line. */
@Injectable()
export class ReportExposure {
  constructor(
    private readonly queries: ExposureQueries,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(asked: AskedPeriod): Promise<ExposureReport> {
    const period = this.periodOf(asked);
    const { lists, seq, organisations } = await this.queries.read(period);
    const inForce = await this.rules.on(period.to);
    const rules = {
      leastRatio: inForce.number('exposure.least_ratio'),
      mostRatio: inForce.number('exposure.most_ratio'),
      leastAchievements: inForce.number('exposure.least_achievements'),
    };
    return { ...period, lists, seq, total: totalOf(organisations), rules, groups: groupsOf(organisations, rules) };
  }

  /** The line of one organisation against all others together, in the lists of demands that are no secret from it. */
  async own(organisationId: string, asked: AskedPeriod): Promise<OwnExposure> {
    const period = this.periodOf(asked);
    const { lists, seq, organisations } = await this.queries.read(period, 'everybody');
    const own = organisations.filter((row) => row.organisationId === organisationId);
    return { ...period, lists, seq, ...lineOf(own, totalOf(organisations)) };
  }

  private periodOf({ from, to }: AskedPeriod): Period {
    const last = to ?? dayInShanghai(this.clock.now());
    const first = from ?? addDays(last, 1 - usualDays);
    if (first > last || first < addDays(last, 1 - longestDays)) throw new PeriodWrong({ days: longestDays });
    return { from: first, to: last };
  }
}
