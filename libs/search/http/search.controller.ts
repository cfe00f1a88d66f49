import { Controller, Get, Query } from '@nestjs/common';
import { ownersOf } from '#matching';
import { ApiTags } from '@nestjs/swagger';
import { DemandDisclosure } from '#demand';
import { IdentityQueries } from '#identity';
import { env } from '#platform/config/env';
import { ActingIfAny } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { ListCursors } from '#platform/list/list-cursors';
import { publicSearch } from '../public-search-list';
import { SearchPublished } from '../search-published';
import { SearchRequest } from './search.request';
import { SearchResponse } from './search.response';

@ApiTags('public')
@Controller('public/search')
export class SearchController {
  constructor(
    private readonly searching: SearchPublished,
    private readonly disclosure: DemandDisclosure,
    private readonly identity: IdentityQueries,
    private readonly cursors: ListCursors,
  ) {}

  /** Finds published demands and achievements; filters come with their counts. */
  @Get()
  @Limited('search')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  async search(@Query() query: SearchRequest, @ActingIfAny() actor: Actor | undefined): Promise<SearchResponse> {
    const { q = '', cursor, limit, grouped, alike, ...filters } = query;
    // Where a place stands is said sealed: a rank is measured to the last digit. It is a place in the answers to this question only.
    const after = this.cursors.open(publicSearch.code, q, cursor);
    const result = await this.searching.execute({
      ...filters,
      text: q,
      after: after && [Number(after[0]), after[1]],
      limit: limit ?? 20,
      groupCopies: grouped ?? false,
      leastRank: alike ? env().SIMILAR_ENTRIES_PERCENT / 100 : 0,
      reader: await this.disclosure.readerOf(actor),
    });
    const found = result.items.flatMap(({ document, copies }) => [document, ...copies.map((copy) => copy.document)]);
    const english = await this.identity.englishNames(ownersOf(found));
    const { last } = result;
    const next = result.hasMore && last ? this.cursors.seal(publicSearch.code, q, [String(last[0]), last[1]]) : null;
    return SearchResponse.from(result, next, english);
  }
}
