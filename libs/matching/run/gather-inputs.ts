import { Injectable } from '@nestjs/common';
import { FeedbackQueries } from '#feedback';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { TrackRecords } from '#achievement';
import { DatedRules } from '#taxonomy';
import { demandsAskedBy } from './compute-matches';
import { criteriaParametersOf } from '../criteria/criteria-parameters';
import { nameOfFacts } from './frozen-facts';
import type { FrozenFacts, Refinements, RunInputs } from './run-inputs';
import { LiveIndex } from '../corpus/live-index';
import type { MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import { WeightSets } from '../weight-sets';

export interface GatheredInputs extends RunInputs {
  readonly refinements: Refinements;
  /** The last statement of the ledger that the run can have known. */
  readonly ledger: number;
  /** Rises with every gathering: of two runs on the same texts the later one knew the later weights and words. */
  readonly drawn: string;
}

export interface Gathered {
  readonly index: MatchIndex;
  readonly trigger: MatchDocument;
  readonly inputs: GatheredInputs;
}

/** Changing it draws other lots between equal scores; runs keep theirs. */
const seed = '1';

/** The texts may change meanwhile; in a stream of changes the last try is as good as any. */
const tries = 5;

/** All that a run depends on: the texts, the weights in force and what the owners of the demands said. */
@Injectable()
export class GatherInputs {
  constructor(
    private readonly database: Database,
    private readonly liveIndex: LiveIndex,
    private readonly weightSets: WeightSets,
    private readonly feedback: FeedbackQueries,
    private readonly clock: Clock,
    private readonly rules: DatedRules,
    private readonly trackRecords: TrackRecords,
  ) {}

  /** Undefined when the object is no longer published. Compute at once, before the index follows the feed again. */
  async forRunOf(objectId: string): Promise<Gathered | undefined> {
    // The inputs are read after the texts that they are used with: a run on later texts never has earlier weights.
    let index = await this.liveIndex.current();
    for (let left = tries; ; left -= 1) {
      const { seq } = index;
      const trigger = index.documents.get(objectId);
      if (!trigger) return undefined;
      const inputs = await this.inputsFor(trigger.kind === 'demand' ? [trigger.id] : demandsAskedBy(trigger, index));
      index = await this.liveIndex.current();
      if (index.seq === seq) return { index, trigger, inputs };
      const now = index.documents.get(objectId);
      if (left <= 1) return now && { index, trigger: now, inputs };
    }
  }

  /** For a round over these demands; read the number of the feed before. */
  forAll(demandIds: readonly string[], tx: Tx): Promise<GatheredInputs> {
    return this.inputsFor(demandIds, tx);
  }

  /** The same with the words about more demands: those that only their meaning has brought. */
  async withWordsAbout(demandIds: readonly string[], inputs: GatheredInputs): Promise<GatheredInputs> {
    const { ledger, refinements } = await this.wordsAbout(demandIds);
    return { ...inputs, ledger, refinements: { ...refinements, ...inputs.refinements } };
  }

  private async inputsFor(demandIds: readonly string[], tx?: Tx): Promise<GatheredInputs> {
    const [draw] = await this.database.query<{ drawn: string }>(
      `SELECT nextval('matching.run_draws')::text AS drawn`,
      [],
      tx,
    );
    const weightSet = await this.weightSets.active(tx);
    const { ledger, refinements } = await this.wordsAbout(demandIds, tx);
    const today = dayInShanghai(this.clock.now());
    const facts = await this.factsOn(today, tx);
    return { weightSet, today, seed, ...facts, refinements, ledger, drawn: draw?.drawn ?? '0' };
  }

  private async wordsAbout(
    demandIds: readonly string[],
    tx?: Tx,
  ): Promise<Pick<GatheredInputs, 'ledger' | 'refinements'>> {
    const { ledger, liked, setAside } = await this.feedback.ownersWords(demandIds, tx);
    const spoken = [...new Set([...liked.keys(), ...setAside.keys()])].toSorted();
    const refinements = Object.fromEntries(
      spoken.map((id) => [id, { liked: liked.get(id) ?? [], setAside: setAside.get(id) ?? [] }]),
    );
    return { ledger, refinements };
  }

  private async factsOn(day: string, tx?: Tx): Promise<FrozenFacts> {
    const parameters = criteriaParametersOf(await this.rules.on(day, tx));
    const records = (await this.trackRecords.all(tx)).map(
      ({ organisationId, ...record }) => [organisationId, record] as const,
    );
    return { parameters, records: Object.fromEntries(records) };
  }
}

export type KeptInputs = Pick<GatheredInputs, 'refinements' | 'ledger' | 'seed' | 'meaningState'> & {
  /** The name of its frozen facts. */
  readonly facts: string;
  /** What computed it; sums of the same numbers are the same in every one so far. */
  readonly node: string;
};

/** The run of an achievement makes nobody's list: what owners set aside is none of its inputs. */
export function likedAlone(refinements: Refinements): Refinements {
  return Object.fromEntries(
    Object.entries(refinements).flatMap(([id, { liked }]) => (liked.length > 0 ? [[id, { liked, setAside: [] }]] : [])),
  );
}

/** What of the inputs a run row keeps besides its own columns: only the words about these demands. */
export function keptInputs(
  inputs: GatheredInputs,
  demandIds: readonly string[] = Object.keys(inputs.refinements),
): KeptInputs {
  const { refinements, ledger, seed: lots, meaningState } = inputs;
  const kept = demandIds.flatMap((id) => (refinements[id] ? [[id, refinements[id]] as const] : []));
  const facts = nameOfFacts(inputs);
  return { refinements: Object.fromEntries(kept), ledger, seed: lots, facts, meaningState, node: process.version };
}
