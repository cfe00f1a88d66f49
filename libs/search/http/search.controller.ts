import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemandDisclosure } from '#demand';
import { IdentityQueries } from '#identity';
import { ActingIfAny } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { decodeCursor, encodeCursor } from '#platform/http/cursor';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { SearchPublished } from '../search-published';
import type { SearchQuery } from '../search-query';
import { ownersOf } from './owner-names';
import { SearchRequest } from './search.request';
import { SearchResponse } from './search.response';

@ApiTags('public')
@Controller('public/search')
export class SearchController {
  constructor(
    private readonly searching: SearchPublished,
    private readonly disclosure: DemandDisclosure,
    private readonly identity: IdentityQueries,
  ) {}

  /** Finds published demands and achievements; filters come with their counts. */
  @Get()
  @Limited('search')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  async search(@Query() query: SearchRequest, @ActingIfAny() actor: Actor | undefined): Promise<SearchResponse> {
    const { q, cursor, limit, grouped, ...filters } = query;
    const result = await this.searching.execute({
      ...filters,
      text: q ?? '',
      after: positionOf(cursor),
      limit: limit ?? 20,
      groupCopies: grouped ?? false,
      reader: await this.disclosure.readerOf(actor),
    });
    const found = result.items.flatMap(({ document, copies }) => [document, ...copies.map((copy) => copy.document)]);
    const english = await this.identity.englishNames(ownersOf(found));
    return SearchResponse.from(result, result.hasMore && result.last ? encodeCursor(result.last) : null, english);
  }
}

function positionOf(cursor: string | undefined): SearchQuery['after'] {
  const [rank, id] = decodeCursor(cursor, ['number', 'id']) ?? [];
  return rank === undefined || id === undefined ? undefined : [Number(rank), id];
}
