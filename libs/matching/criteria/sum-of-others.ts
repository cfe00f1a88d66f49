import { otherWords, type TermPart } from './criterion';

interface Unnamed {
  readonly contribution: number;
  readonly isLiked: boolean;
}

/** What is not named, as one sum; apart from it what counts only because the owner of the need marked others as right. */
export function sumOfOthers(others: readonly Unnamed[]): TermPart[] {
  const sumOf = (isLiked: boolean) =>
    others.reduce((sum, other) => (other.isLiked === isLiked ? sum + other.contribution : sum), 0);
  const [own, liked] = [sumOf(false), sumOf(true)];
  return [
    ...(own > 0 ? [{ term: otherWords, contribution: own }] : []),
    ...(liked > 0 ? [{ term: otherWords, contribution: liked, origin: 'liked' as const }] : []),
  ];
}
