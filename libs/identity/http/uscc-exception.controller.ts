import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { PageRequest } from '#platform/http/page.request';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { ExceptUscc } from '../except-uscc';
import { UsccExceptionQueries } from '../uscc-exception.queries';
import { usccExceptionLifecycle } from '../uscc-exception.lifecycle';
import { UsccExceptionRequest, UsccWithdrawalRequest } from './uscc-exception.request';
import { UsccExceptionListResponse, UsccExceptionResponse } from './uscc-exception.response';

@ApiTags('identity')
@Controller('uscc-exceptions')
export class UsccExceptionController {
  constructor(
    private readonly excepting: ExceptUscc,
    private readonly exceptions: UsccExceptionQueries,
  ) {}

  @Get()
  @Policy({ who: ['sysadmin', 'platform_reviewer'], scope: 'any', fields: 'staff' })
  async listUsccExceptions(@Query() page: PageRequest): Promise<UsccExceptionListResponse> {
    const limit = page.limit ?? 20;
    const rows = await this.exceptions.all({ after: decodeCursor(page.cursor, ['instant', 'id']), limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.atKey, row.id]);
    return { items: items.map((row) => UsccExceptionResponse.from(row)), nextCursor };
  }

  /** Takes a genuine credit code whose check characters do not fit. */
  @Post()
  @Policy({ who: ['sysadmin', 'platform_reviewer'], scope: 'none' })
  exceptUscc(@Body() body: UsccExceptionRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.excepting.allow(body, actor);
  }

  @Post(':id/withdrawal')
  @Policy({
    who: ['sysadmin', 'platform_reviewer'],
    scope: 'any',
    object: 'uscc-exception',
    moves: movesOf(usccExceptionLifecycle, 'withdraw'),
  })
  withdrawUsccException(
    @Param('id', IdPipe) id: string,
    @Body() body: UsccWithdrawalRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.excepting.withdraw({ ...body, id }, actor);
  }
}
