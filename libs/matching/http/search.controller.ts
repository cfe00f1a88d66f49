import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemandDisclosure } from '#demand';
import { ActingIfAny } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { decodeCursor, encodeCursor } from '#platform/http/cursor';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { SearchPublished, type SearchQuery } from '../search-published';
import { SearchRequest } from './match.request';
import { SearchResponse } from './search.response';

@ApiTags('public')
@Controller('public/search')
export class SearchController {
  constructor(
    private readonly searching: SearchPublished,
    private readonly disclosure: DemandDisclosure,
  ) {}

  /** Finds published demands and achievements; filters come with their counts. */
  @Get()
  @Limited('search')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  async search(@Query() query: SearchRequest, @ActingIfAny() actor: Actor | undefined): Promise<SearchResponse> {
    const { q, cursor, limit, ...filters } = query;
    const result = await this.searching.execute({
      ...filters,
      text: q ?? '',
      after: positionOf(cursor),
      limit: limit ?? 20,
      reader: await this.disclosure.readerOf(actor),
    });
    const last = result.items.at(-1);
    return SearchResponse.from(result, result.hasMore && last ? encodeCursor([last.rank, last.document.id]) : null);
  }
}

function positionOf(cursor: string | undefined): SearchQuery['after'] {
  const [rank, id] = decodeCursor(cursor, ['number', 'id']) ?? [];
  return rank === undefined || id === undefined ? undefined : [Number(rank), id];
}
