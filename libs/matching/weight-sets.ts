import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { checkedWeightSet } from './criteria/check-weights';
import { leastTextOfBest, type WeightSet } from './criteria/weights';

/** The set of weights that lists are made with now; which one that is, a person decided (libs/learning). */
@Injectable()
export class WeightSets {
  constructor(private readonly database: Database) {}

  async active(tx?: Tx): Promise<WeightSet> {
    const [row] = await this.database.query<WeightSet>(
      `SELECT name AS version, weights, least_text AS "leastText", least_of_best AS "leastOfBest"
         FROM matching.weight_sets WHERE state = 'active'`,
      [],
      tx,
    );
    if (!row) throw new Error('没有启用的匹配权重，请先运行 migrate · no matching weights are active, run migrate');
    return checkedWeightSet({ ...row, leastTextOfBest });
  }
}
