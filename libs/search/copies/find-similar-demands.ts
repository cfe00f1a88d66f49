import { Injectable } from '@nestjs/common';
import { DemandDisclosure, DemandQueries, type DemandReader, DemandTexts, type DemandTextRow } from '#demand';
import { IdentityQueries } from '#identity';
import {
  DocumentSources,
  faceFor,
  LiveIndex,
  type MatchDocument,
  type MatchIndex,
  type Need,
  needOfDemand,
  ownerOf,
  type OwnerNames,
  ownersOf,
  type SearchIndex,
  viewOf,
} from '#matching';
import { env } from '#platform/config/env';
import { type Actor, isAny } from '#platform/http/actor';
import { DatedRules } from '#taxonomy';
import { type Likeness, likenessOf, measured, type Measured } from './likeness';

export interface SimilarDemand extends Likeness, OwnerNames {
  readonly id: string;
  /** Null where it is open to the reader like to anybody else. */
  readonly state: string | null;
  readonly isOwn: boolean;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  /** When it was published, or last changed where it is not. */
  readonly at: Date;
  /** So much alike that it may be the same matter, written twice. */
  readonly mayBeSame: boolean;
}

export interface SimilarDemands {
  readonly threshold: number;
  readonly items: readonly SimilarDemand[];
}

/** How many of the engine's best hits, and of the texts that are not public, are held against a draft. */
const candidates = 60;
const mostShown = 10;

type Found = Omit<SimilarDemand, keyof Likeness | keyof OwnerNames | 'mayBeSame'> &
  Pick<MatchDocument, 'organisationId' | 'organisationName' | 'text'>;
type Best = Omit<Found, 'text'> & Likeness & Pick<SimilarDemand, 'mayBeSame'>;

/** What is like a demand that is being written: public ones as this reader may know them, and those that are the reader's to read. */
@Injectable()
export class FindSimilarDemands {
  constructor(
    private readonly demands: DemandQueries,
    private readonly texts: DemandTexts,
    private readonly disclosure: DemandDisclosure,
    private readonly liveIndex: LiveIndex,
    private readonly sources: DocumentSources,
    private readonly identity: IdentityQueries,
    private readonly rules: DatedRules,
  ) {}

  /** The text is read where it stands and held against others; nothing of it is kept. */
  async execute(id: string, actor: Actor): Promise<SimilarDemands> {
    const { organisationId, current } = await this.demands.detail(id, actor);
    const threshold = (await this.rules.today()).number('search.similar_demand') / 100;
    // How rare a word is among achievements, which all may read: among demands it would tell what hidden ones say.
    const index = (await this.liveIndex.current()).of('achievement');
    const need = needOfDemand(current);
    const isStaff = organisationId !== actor.organisationId && isAny(actor, 'expert', 'operator');
    const found = [
      ...(await this.open(id, need, await this.disclosure.readerOf(actor))),
      ...(await this.texts.beside(id, { organisationId, isStaff })).map((row) => asFound(row, actor)),
    ];
    const shown = best(found, measured(need, index), { index, threshold });
    const english = await this.identity.englishNames(ownersOf(shown));
    return { threshold, items: shown.map((item) => ({ ...item, ...ownerOf(item, english) })) };
  }

  /** Texts that everybody may read, the engine's best; of the others all that share a word. */
  private async open(id: string, need: Need, reader: DemandReader): Promise<Found[]> {
    const index = await this.liveIndex.current();
    const demands = index.of('demand');
    // Which are the engine's best must not tell of what this reader may not read.
    const hits = demands.openSearch(need, { limit: candidates, accept: (other) => other !== id });
    const apart = demands.apartSharing(need).filter((other) => other !== id && isShown(index, other, reader));
    const documents = [...hits.map((hit) => hit.id), ...apart].flatMap((other) => index.documents.get(other) ?? []);
    const now = await this.sources.openNow(documents);
    return documents.flatMap((document) => {
      const disclosure = now.get(document.id);
      const face = disclosure && faceFor(document, reader, disclosure);
      return face ? [shownAs(face, reader)] : [];
    });
  }
}

function isShown(index: MatchIndex, id: string, reader: DemandReader): boolean {
  const document = index.documents.get(id);
  return document !== undefined && viewOf(document, reader) !== 'none';
}

function shownAs(face: MatchDocument, reader: DemandReader): Found {
  const { id, language, title, titleTranslation, text, organisationId, organisationName } = face;
  const isOwn = organisationId === reader.organisationId;
  const at = new Date(face.publishedAt);
  return { id, state: null, isOwn, language, title, titleTranslation, organisationId, organisationName, at, text };
}

function asFound(row: DemandTextRow, actor: Actor): Found {
  const { id, state, language, title, organisationId, organisationName, updatedAt: at } = row;
  const isOwn = organisationId === actor.organisationId;
  const titleTranslation = row.translations['title']?.text ?? null;
  const { text } = needOfDemand(row);
  return { id, state, isOwn, language, title, titleTranslation, organisationId, organisationName, at, text };
}

function best(
  found: readonly Found[],
  draft: Measured,
  { index, threshold }: { index: SearchIndex; threshold: number },
): Best[] {
  return found
    .map(({ text, ...other }) => ({ ...other, ...likenessOf(draft, measured({ title: other.title, text }, index)) }))
    .filter(({ value }) => value > 0 && value >= threshold)
    .map((other) => ({ ...other, mayBeSame: other.value >= env().SAME_DEMAND_PERCENT / 100 }))
    .toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown);
}
