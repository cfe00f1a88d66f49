import type { Demand } from '../../api/shapes';

type Written = Pick<Demand['current'], 'title' | 'background' | 'existingBasis' | 'indicators' | 'keywords'>;

/** A sentence: less than that is like everything. */
const leastWritten = 20;

/** All that tells one demand from another, as it was saved; null while title or description are still to come. */
export function writtenText({ title, background, existingBasis, indicators, keywords }: Written): string | null {
  if (!title.trim() || (background ?? '').trim().length < leastWritten) return null;
  return JSON.stringify([title, background, existingBasis, indicators, keywords]);
}
