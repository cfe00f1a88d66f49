import type { MatchDocument } from './match-document';

/** Whether a document differs for some readers. By itself, since threads that know no features index documents too. */
export function isRestricted({ visibility = 'public' }: MatchDocument): boolean {
  return visibility !== 'public';
}
