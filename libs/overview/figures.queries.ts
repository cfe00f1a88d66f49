import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
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
    unit: { zh: '项', en: 'demands' },
    definition: { zh: '正在公开征集的技术需求', en: 'technology demands open to everybody now' },
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
      zh: '系统为公开需求找到且附有理由的成果（每对只计一次）',
      en: 'pairs of an open demand and an achievement found with reasons, each counted once',
    },
  },
  valid_demands: {
    name: { zh: '有效需求', en: 'valid needs' },
    unit: { zh: '项', en: 'demands' },
    definition: {
      zh: '有效需求：通过专家甄别的需求，此后撤回或过期仍计入',
      en: 'demands that passed expert screening, also if later withdrawn or expired',
    },
  },
  organisations: {
    name: { zh: '入驻单位', en: 'organisations' },
    unit: { zh: '家', en: 'organisations' },
    definition: {
      zh: '发布过需求或成果的不同单位',
      en: 'distinct organisations that have published a demand or an achievement',
    },
  },
};

/** The live figures of the chain, each computed from the rows it names. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<{ asOf: Date; figures: Figure[] }> {
    const [counts] = await this.database.query<Counts>(`SELECT * FROM overview.figures`);
    const codes = Object.keys(meanings) as (keyof Counts)[];
    return {
      asOf: this.clock.now(),
      figures: codes.map((code) => ({ code, value: counts?.[code] ?? 0, ...meanings[code] })),
    };
  }
}
