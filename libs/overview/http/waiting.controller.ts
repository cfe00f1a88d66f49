import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '#kernel/clock';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { Policy } from '#platform/http/policy.decorator';
import { wordsOf } from '../waiting/waiting-kinds';
import { type WaitingItem, WaitingQueries } from '../waiting/waiting.queries';
import { ListWaitingRequest } from './waiting.request';
import type { WaitingItemResponse, WaitingResponse } from './waiting.response';

@ApiTags('overview')
@Controller('waiting')
export class WaitingController {
  constructor(
    private readonly waiting: WaitingQueries,
    private readonly clock: Clock,
  ) {}

  /** What waits for whoever asks, in the roles they act in: what is overdue first, then by its day, then the longest wait. */
  @Get()
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async listWaiting(@Query() query: ListWaitingRequest, @Acting() actor: Actor): Promise<WaitingResponse> {
    const limit = query.limit ?? 20;
    const after = decodeCursor(query.cursor, ['integer', 'instant', 'integer', 'id']);
    const { rows, counts } = await this.waiting.read(actor, { kind: query.kind, after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.dueKey, row.sinceKey, row.place, row.id]);
    return {
      asOf: this.clock.now(),
      counts: counts.map((count) => ({ ...count, name: wordsOf(count.kind).name })),
      items: items.map(shown),
      nextCursor,
    };
  }
}

function shown(item: WaitingItem): WaitingItemResponse {
  const { kind, id, language, title, titleTranslation, about, aboutEn, state, amount, since, dueOn } = item;
  const { workdaysLeft, isOverdue, takenBy, reasonCodes, span } = item;
  return {
    kind,
    id,
    language,
    title,
    titleTranslation,
    about,
    aboutEn,
    state,
    amount,
    since,
    dueOn,
    workdaysLeft,
    isOverdue,
    takenBy,
    reasonCodes,
    span: span === null ? null : [...span],
    next: wordsOf(kind).next,
  };
}
