import type { Criterion } from '../../api/shapes';
import { sharesOf } from './score-shares';

type Term = Criterion['terms'][number];
export type Counted = { name: string; share: number };
export type TermGroup = {
  kind: 'own' | 'liked' | 'glossary';
  /** Of all its words, the unnamed ones too. */
  sum: number;
  first: readonly Counted[];
  more: readonly Counted[];
  unnamed: number;
};

/** Stands for the words that are not worth reading one by one (`otherWords` of the server). */
const otherWords = '…';
const shownFirst = 10;
/** So few are not worth a line that opens. */
const fewLeft = 2;
const kinds = ['own', 'liked', 'glossary'] as const;

/** The words by where they come from; what is shown of them adds up to the total. */
export function termGroups(terms: readonly Term[], total: number): TermGroup[] {
  const shares = sharesOf(
    total,
    terms.map(({ contribution }) => contribution),
  );
  const counted = terms.map((term, index) => ({ term, name: nameOf(term), share: shares[index] ?? 0 }));
  return kinds.flatMap((kind) => {
    const all = counted.filter(({ term, share }) => (term.origin ?? 'own') === kind && share > 0);
    const named = all.filter(({ term }) => term.term !== otherWords);
    if (all.length === 0) return [];
    const end = named.length - shownFirst > fewLeft ? shownFirst : named.length;
    return {
      kind,
      sum: sumOf(all),
      first: named.slice(0, end),
      more: named.slice(end),
      unnamed: sumOf(all) - sumOf(named),
    };
  });
}

export function sumOf(words: readonly Counted[]): number {
  return words.reduce((sum, { share }) => sum + share, 0);
}

function nameOf({ term, origin, of }: Term): string {
  return origin === 'glossary' ? `${of ?? ''} ↔ ${term}` : term;
}
