import type { MatchDocument } from './match-document';

/** What organisations are called in English, by their id. */
export type EnglishNames = ReadonlyMap<string, string>;

export interface OwnerNames {
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
}

type Owned = Pick<MatchDocument, 'organisationId' | 'organisationName'>;

/** Whose documents these are, of those whose owner is named. */
export function ownersOf(documents: readonly Owned[]): string[] {
  return documents.filter(({ organisationName }) => organisationName !== null).map((each) => each.organisationId);
}

/** In both languages; in neither where the owner asked to stay unnamed. */
export function ownerOf({ organisationId, organisationName }: Owned, english: EnglishNames): OwnerNames {
  const organisationNameEn = organisationName === null ? null : (english.get(organisationId) ?? null);
  return { organisationName, organisationNameEn };
}
