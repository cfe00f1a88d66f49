import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { NotFound } from '#kernel/domain-error';
import { type ComputedMatch, explained } from '../run/compute-matches';
import type { GatheredInputs } from '../run/gather-inputs';
import type { MatchDocument } from '../corpus/match-document';
import { counterfactualSentence, openingSentence, standingSentences } from '../wording/standing-sentences';
import { emptyListSentences } from '../wording/empty-list-sentences';
import { GatherMeaning } from '../semantic/gather-meaning';
import { contestOf, pairFor, type Standing, standingOf } from './contest';
import { type Counterfactual, counterfactualsOf } from './counterfactuals';
import { type NeedFact, needFactsMissing } from './need-facts';
import { type Opening, openingsOf } from './openings';

export interface ExplainedStanding {
  readonly demand: MatchDocument;
  readonly achievement: MatchDocument;
  readonly standing: Standing;
  readonly match: ComputedMatch;
  readonly sentences: readonly Bilingual[];
  readonly counterfactuals: readonly (Counterfactual & { readonly sentence: Bilingual })[];
  readonly seq: number;
  readonly documentCount: number;
  readonly inputs: GatheredInputs;
}

export interface ListHelp {
  readonly missing: readonly NeedFact[];
  readonly openings: readonly (Opening & { readonly sentence: Bilingual })[];
  readonly sentences: readonly Bilingual[];
}

/** Why a pair is where it is, what would move it, and why a list is empty; computed on the market of this moment. */
@Injectable()
export class ExplainStanding {
  constructor(private readonly gathering: GatherMeaning) {}

  /** For any two objects that are open; whoever asks must be allowed to read both. */
  async execute(pair: { readonly demandId: string; readonly achievementId: string }): Promise<ExplainedStanding> {
    const gathered = await this.gathering.forRunOf(pair.demandId);
    const achievement = gathered?.index.documents.get(pair.achievementId);
    if (gathered?.trigger.kind !== 'demand' || achievement?.kind !== 'achievement') throw new NotFound();
    const { index, trigger: demand, inputs } = gathered;
    const contest = contestOf(demand, index, inputs);
    const candidate = pairFor(contest, { demand, achievement }, index);
    const standing = standingOf(contest, candidate);
    return {
      demand,
      achievement,
      standing,
      match: explained({ pair: standing.pair, copyOf: standing.copyOf?.id ?? null }, index),
      sentences: standingSentences(standing),
      counterfactuals: counterfactualsOf(contest, candidate).map((found) => ({
        ...found,
        sentence: counterfactualSentence(found),
      })),
      seq: index.seq,
      documentCount: index.of('achievement').size,
      inputs,
    };
  }

  /** What would bring something onto the list of an open demand that has none; null where it is not open. */
  async helpFor(demandId: string): Promise<ListHelp | null> {
    const gathered = await this.gathering.forRunOf(demandId);
    if (gathered?.trigger.kind !== 'demand') return null;
    const { index, trigger: demand, inputs } = gathered;
    const contest = contestOf(demand, index, inputs);
    const openings = openingsOf(demand, contest);
    return {
      missing: needFactsMissing(demand),
      openings: openings.map((opening) => ({ ...opening, sentence: openingSentence(opening.change, opening.count) })),
      sentences: emptyListSentences(contest),
    };
  }
}
