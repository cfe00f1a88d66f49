import { Injectable } from '@nestjs/common';
import { type Gathered, type GatheredInputs, GatherInputs } from '../run/gather-inputs';
import { LiveLatent } from './live-latent';
import { LiveVectors } from './live-vectors';
import { type Meaning, nearestTaken, weighedWithMeaning } from './meaning';

/** The texts may change meanwhile; after that many tries a run goes without its semantic part. */
const tries = 3;

/** The inputs of a run and, where a service is set, the semantic part at the same moment. */
@Injectable()
export class GatherMeaning {
  constructor(
    private readonly gathering: GatherInputs,
    private readonly vectors: LiveVectors,
    private readonly latent: LiveLatent,
  ) {}

  async forRunOf(objectId: string): Promise<Gathered | undefined> {
    for (let left = tries; ; left -= 1) {
      const gathered = await this.gathering.forRunOf(objectId);
      const isAsked = this.vectors.areUsed || this.latent.isUsed;
      if (!gathered || !isAsked || left === 0) return gathered;
      const { index, trigger, inputs } = gathered;
      const { seq } = index;
      const { meaning, state } = await (this.vectors.areUsed ? this.vectors.of(index, trigger) : this.latent.of(index));
      const words = await this.wordsOf(gathered, meaning);
      if (index.seq !== seq) continue;
      const weightSet = weighedWithMeaning(inputs.weightSet);
      return { ...gathered, inputs: { ...words, weightSet, meaning, meaningState: state } };
    }
  }

  /** A demand that shares no word with an achievement is weighed by what its owner marked, as any other is. */
  private async wordsOf({ trigger, inputs }: Gathered, meaning: Meaning | undefined): Promise<GatheredInputs> {
    const near = trigger.kind === 'demand' ? [] : (meaning?.nearest(trigger, 'demand', nearestTaken) ?? []);
    return near.length > 0 ? this.gathering.withWordsAbout(near, inputs) : inputs;
  }
}
