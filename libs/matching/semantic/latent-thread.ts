import type { TextDocument } from '../engine/engine-types';
import { type LatentParts, LatentSpace } from '../engine/latent/latent-space';

/** What the thread does: seconds of arithmetic that no request should wait for. */
export function buildSpace(documents: readonly TextDocument[]): LatentParts {
  return LatentSpace.of(documents).parts;
}
