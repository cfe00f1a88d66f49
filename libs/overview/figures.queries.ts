import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Bilingual } from '#kernel/bilingual';

export interface Figure {
  readonly code: string;
  readonly value: number;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** What exactly is counted; a figure without it is an opinion. */
  readonly definition: Bilingual;
}

interface Counts {
  readonly published_demands: number;
  readonly valid_demands: number;
  readonly published_achievements: number;
  readonly matches: number;
  readonly organisations: number;
}

const meanings: Readonly<Record<keyof Counts, Pick<Figure, 'name' | 'unit' | 'definition'>>> = {
  published_demands: {
    name: { zh: '公开需求', en: 'public needs' },
    unit: { zh: '项', en: 'needs' },
    definition: { zh: '正在向所有人公开征集的技术需求', en: 'technology needs open to everybody now' },
  },
  published_achievements: {
    name: { zh: '公开成果', en: 'public achievements' },
    unit: { zh: '项', en: 'achievements' },
    definition: { zh: '正在挂出、仍可合作的科技成果', en: 'achievements listed now and still available' },
  },
  matches: {
    name: { zh: '匹配', en: 'matches' },
    unit: { zh: '对', en: 'pairs' },
    definition: {
      zh: '系统为内容公开的需求找到且附有理由的成果（每对只计一次）',
      en: 'pairs of a need whose text is open and an achievement found with reasons, each counted once',
    },
  },
  valid_demands: {
    name: { zh: '有效需求', en: 'valid needs' },
    unit: { zh: '项', en: 'needs' },
    definition: {
      zh: '有效需求：通过专家甄别并向所有人公开过的需求，此后撤回或过期仍计入',
      en: 'needs that passed expert screening and were shown to everybody, also if later withdrawn or expired',
    },
  },
  organisations: {
    name: { zh: '入驻单位', en: 'organisations' },
    unit: { zh: '家', en: 'organisations' },
    definition: {
      zh: '向所有人发布过需求或成果的不同单位',
      en: 'distinct organisations that have published a need or an achievement for everybody to see',
    },
  },
};

/**
 * What is for the invited alone stands in no figure, and what answers a text that is not shown is not counted: two
 * readings would tell that it came, and how many have what it asks for.
 */
const counted = `
  WITH open_demands AS (
    SELECT id, is_title_only FROM demand.open_demands WHERE valid_until IS NULL OR valid_until >= $1::date),
  shown_demands AS (
    SELECT d.organisation_id, d.validated_at FROM demand.demands d
     WHERE d.published_at IS NOT NULL AND EXISTS (
       SELECT 1 FROM demand.demand_revisions r
        WHERE r.demand_id = d.id AND r.state IN ('published', 'superseded') AND r.visibility <> 'invited'))
  SELECT (SELECT count(*)::int FROM open_demands) AS published_demands,
         (SELECT count(*)::int FROM shown_demands WHERE validated_at IS NOT NULL) AS valid_demands,
         (SELECT count(*)::int FROM achievement.open_achievements
           WHERE valid_until IS NULL OR valid_until >= $1::date) AS published_achievements,
         (SELECT count(*)::int FROM matching.current_matches
           WHERE demand_id IN (SELECT id FROM open_demands WHERE NOT is_title_only)) AS matches,
         (SELECT count(DISTINCT organisation_id)::int FROM (
            SELECT organisation_id FROM shown_demands
            UNION ALL
            SELECT organisation_id FROM achievement.achievements WHERE published_at IS NOT NULL) published) AS organisations`;

/** The live figures of the chain, each computed from the rows it names. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<{ asOf: Date; figures: Figure[] }> {
    const [counts] = await this.database.query<Counts>(counted, [dayInShanghai(this.clock.now())]);
    const codes = Object.keys(meanings) as (keyof Counts)[];
    return {
      asOf: this.clock.now(),
      figures: codes.map((code) => ({ code, value: counts?.[code] ?? 0, ...meanings[code] })),
    };
  }
}
