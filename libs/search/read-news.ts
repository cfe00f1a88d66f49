import { Injectable } from '@nestjs/common';
import { DemandDisclosure, type DemandReader } from '#demand';
import {
  DocumentFeed,
  DocumentSources,
  faceFor,
  type MatchDocument,
  NewMatches,
  type NewMatchRow,
  viewOf,
} from '#matching';
import { type Actor, isAny, organisationOf, personOf } from '#platform/http/actor';
import { NewsVisits } from './news-visits';

/** Something that came for one of an organisation's own demands or achievements, and why. */
export interface NewsItem {
  readonly matchId: string;
  readonly own: MatchDocument;
  readonly found: MatchDocument;
  /** Null where the found one shows its title only: the number would tell of its text. */
  readonly score: number | null;
  /** Shared words, the weightiest first; none where the found one shows its title only. */
  readonly terms: readonly string[];
  readonly foundAt: Date;
}

export interface News {
  readonly since: Date;
  readonly items: readonly NewsItem[];
  /** Where the next page begins. */
  readonly next: readonly [foundAt: string, id: string] | null;
}

interface Page {
  readonly after?: readonly string[];
  readonly limit: number;
}

/** An item with its place in the order of all. */
type Placed = NewsItem & { readonly row: NewMatchRow };

const termsShown = 5;
/** Rows read at once: what their reader may not know is left out afterwards. */
const readAtOnce = 50;

/** What is new since the last visit: for an enterprise what answers its open demands, for an institute who needs what it has. */
@Injectable()
export class ReadNews {
  constructor(
    private readonly matches: NewMatches,
    private readonly visits: NewsVisits,
    private readonly feed: DocumentFeed,
    private readonly sources: DocumentSources,
    private readonly disclosure: DemandDisclosure,
  ) {}

  async execute(actor: Actor, { after, limit }: Page): Promise<News> {
    const since = await this.visits.seenUntil(personOf(actor));
    const side = isAny(actor, 'enterprise') ? 'demand' : 'achievement';
    const found = await this.shown(actor, side, { since, after, limit });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1)?.row : undefined;
    return { since, items, next: last ? [last.foundKey, last.id] : null };
  }

  /** One more than asked, if there are as many: a page with a gap, or a cursor from one, would tell of what is hidden. */
  private async shown(
    actor: Actor,
    side: 'demand' | 'achievement',
    { since, after, limit }: Page & { readonly since: Date },
  ): Promise<Placed[]> {
    const page = { since, limit: Math.max(limit, readAtOnce) };
    const reader = await this.disclosure.readerOf(actor);
    const whose = { organisationId: organisationOf(actor), uscc: reader.uscc };
    const shown: Placed[] = [];
    for (let from = after; ;) {
      const rows = await this.matches.of(whose, side, { ...page, after: from });
      shown.push(...(await this.items(rows, side, reader)));
      const last = rows.at(-1);
      if (!last || rows.length <= page.limit || shown.length > limit) return shown.slice(0, limit + 1);
      from = [last.foundKey, last.id];
    }
  }

  private async items(
    rows: readonly NewMatchRow[],
    side: 'demand' | 'achievement',
    reader: DemandReader,
  ): Promise<Placed[]> {
    const documents = await this.feed.versions(
      rows.flatMap((row) => [
        { id: row.demandId, seq: row.demandSeq },
        { id: row.achievementId, seq: row.achievementSeq },
      ]),
    );
    const open = await this.sources.openNow([...documents.values()]);
    return rows.flatMap((row) => {
      const ids = side === 'demand' ? [row.demandId, row.achievementId] : [row.achievementId, row.demandId];
      const [own, other] = ids.map((id) => documents.get(id));
      const now = other && open.get(other.id);
      const found = now && faceFor(other, reader, now);
      if (!own || !found) return [];
      const isFull = viewOf(found, reader, now) === 'full';
      const [score, terms] = isFull ? [row.score, termsOf(row)] : [null, []];
      return [{ row, matchId: row.id, own, found, score, terms, foundAt: row.foundAt }];
    });
  }
}

function termsOf({ criteria }: NewMatchRow): string[] {
  const text = criteria.find(({ criterion }) => criterion === 'text');
  return (text?.terms ?? [])
    .map(({ term }) => term)
    .filter((term) => term !== '…')
    .slice(0, termsShown);
}
