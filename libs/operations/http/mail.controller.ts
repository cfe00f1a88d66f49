import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { PageRequest } from '#platform/http/page.request';
import { Policy } from '#platform/http/policy.decorator';
import { MailQueries } from '#platform/mail/mail.queries';
import { RevealMail } from '../reveal-mail';
import { MailListResponse, MailResponse, MailTextResponse } from './mail.response';

@ApiTags('operations')
@Controller('operations/mails')
export class MailController {
  constructor(
    private readonly mails: MailQueries,
    private readonly revealing: RevealMail,
  ) {}

  /** The newest first; nobody's full address and no text. */
  @Get()
  @Policy({ who: ['operator'], scope: 'any', fields: 'staff' })
  async listMails(@Query() { cursor, limit = 20 }: PageRequest): Promise<MailListResponse> {
    const after = decodeCursor(cursor, ['instant', 'id']);
    const rows = await this.mails.list({ after, limit: limit + 1 });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.sortKey, row.id]);
    return { items: items.map((row) => MailResponse.from(row)), nextCursor };
  }

  /** Only where mails stay on this machine; the audit keeps who looked. */
  @Get(':id/text')
  @Policy({ who: ['operator'], scope: 'any', fields: 'staff' })
  readMailText(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<MailTextResponse> {
    return this.revealing.execute(id, actor);
  }
}
