import { type Evidence, otherWords, type TermPart, type WeighedCriterion } from './criterion';

/**
 * For whoever has the achievement: which others the owner of a need marked as right is the owner's business, and the
 * words that those brought would tell it. They are one sum; the parts still add up.
 */
export function foldLiked(criteria: readonly WeighedCriterion[]): readonly WeighedCriterion[] {
  return criteria.map((criterion) => (criterion.terms.some(isLiked) ? folded(criterion) : criterion));
}

function folded({ terms, achievement, ...criterion }: WeighedCriterion): WeighedCriterion {
  const named = terms.filter((part) => !isLiked(part) && part.term !== otherWords);
  const contribution = terms.reduce((sum, part) => (named.includes(part) ? sum : sum + part.contribution), 0);
  return {
    ...criterion,
    terms: [...named, { term: otherWords, contribution }],
    achievement: achievement.filter((evidence) => named.some((part) => isNamedIn(part, evidence))),
  };
}

/** Stems begin the words that they come from; what the glossary translated is called by all its writings. */
function isNamedIn({ term }: TermPart, { text }: Evidence): boolean {
  return term.split(' / ').some((writing) => text.toLowerCase().includes(writing.toLowerCase()));
}

function isLiked({ origin }: TermPart): boolean {
  return origin === 'liked';
}
