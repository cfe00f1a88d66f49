import { Injectable } from '@nestjs/common';
import { FeedbackQueries, UnheardStatements } from '#feedback';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { DatedRules } from '#taxonomy';
import { attemptLearning, hashOfLearning, type LearningReport, type LearningRules } from './method/attempt-learning';
import { METHOD, type Shares } from './method/learn-weights';

/** All that an attempt depends on. */
export interface LearningInputs {
  readonly ledgerNumber: number;
  readonly parentId: string;
  readonly parent: Shares;
  readonly leastText: number;
  readonly leastOfBest: number;
  readonly rules: LearningRules;
}

export interface Learnt {
  readonly inputs: LearningInputs;
  readonly report: LearningReport;
  readonly hash: string;
  readonly durationMs: number;
}

export interface Replay {
  readonly sameMethod: boolean;
  readonly storedHash: string;
  readonly repeatedHash: string;
}

type Parent = Pick<LearningInputs, 'parentId' | 'parent' | 'leastText' | 'leastOfBest'>;

/** Learns from the ledger as it stands, or as it stood. */
@Injectable()
export class LearningLedger {
  constructor(
    private readonly database: Database,
    private readonly feedback: FeedbackQueries,
    private readonly unheard: UnheardStatements,
    private readonly rules: DatedRules,
  ) {}

  async learn(): Promise<Learnt> {
    const [parent] = await this.database.query<Parent>(
      `SELECT id AS "parentId", weights AS parent, least_text AS "leastText", least_of_best AS "leastOfBest"
         FROM matching.weight_sets WHERE state = 'active'`,
    );
    if (!parent) throw new NotFound();
    const ledgerNumber = await this.feedback.lastNumber();
    const rules = { ...(await this.rulesOfToday()), unheard: await this.unheard.upTo(ledgerNumber) };
    return this.learnFrom({ ...parent, ledgerNumber, rules });
  }

  /** The attempt once more, on the ledger, the parent and the rules of its time. */
  async replay(attemptId: string): Promise<Replay> {
    const [attempt] = await this.database.query<LearningInputs & { resultHash: string; method: string }>(
      `SELECT a.ledger_number::int AS "ledgerNumber", a.rules, a.result_hash AS "resultHash", a.method, w.id AS "parentId",
              w.weights AS parent, w.least_text AS "leastText", w.least_of_best AS "leastOfBest"
         FROM learning.attempts a JOIN matching.weight_sets w ON w.id = a.parent_id WHERE a.id = $1`,
      [attemptId],
    );
    if (!attempt) throw new NotFound();
    const { hash } = await this.learnFrom(attempt);
    return { sameMethod: attempt.method === METHOD, storedHash: attempt.resultHash, repeatedHash: hash };
  }

  private async learnFrom(inputs: LearningInputs): Promise<Learnt> {
    const statements = await this.feedback.upTo(inputs.ledgerNumber);
    const begun = performance.now();
    const report = attemptLearning(statements, inputs.parent, inputs.rules);
    return { inputs, report, hash: hashOfLearning(report), durationMs: performance.now() - begun };
  }

  private async rulesOfToday(tx?: Tx): Promise<LearningRules> {
    const today = await this.rules.today(tx);
    return {
      fewestDemands: today.number('learning.fewest_demands'),
      fewestOrganisations: today.number('learning.fewest_organisations'),
      largestChange: today.number('learning.largest_change') / 100,
      mostOfOrganisation: today.number('learning.most_of_organisation'),
      mostOfAccount: today.number('learning.most_of_account'),
      mostStatements: today.number('learning.most_statements'),
    };
  }
}
