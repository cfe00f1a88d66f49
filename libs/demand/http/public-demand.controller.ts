import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '#kernel/domain-error';
import { FileStore } from '#platform/files/file-store';
import { sendContent } from '#platform/files/http/send-content';
import type { Actor } from '#platform/http/actor';
import { ActingIfAny } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy, type PolicyRule } from '#platform/http/policy.decorator';
import { DemandDisclosure } from '../text/demand-disclosure';
import { DemandFiles } from '../demand-files';
import { demandLifecycle, openStates } from '../demand.lifecycle';
import { DemandQueries } from '../demand.queries';
import { PublicDemandResponse } from './public-demand.response';

const anybodys = {
  who: 'public',
  scope: 'any',
  object: 'demand',
  states: { [demandLifecycle.name]: openStates },
  fields: 'public',
} as const satisfies PolicyRule;

@ApiTags('public')
@Controller('public/demands')
export class PublicDemandController {
  constructor(
    private readonly demands: DemandQueries,
    private readonly disclosure: DemandDisclosure,
    private readonly files: DemandFiles,
    private readonly store: FileStore,
  ) {}

  /** An open demand as anybody may read it: no contact, no deciding person, no name where anonymous. Who is invited reads more. */
  @Get(':id')
  @Policy(anybodys)
  async readPublicDemand(
    @Param('id', IdPipe) id: string,
    @ActingIfAny() actor: Actor | undefined,
  ): Promise<PublicDemandResponse> {
    const detail = await this.demands.publicDetail(id, await this.disclosure.readerOf(actor));
    return PublicDemandResponse.of(detail, await this.files.shownOf(detail.revision.attachmentIds));
  }

  /** A file beside the public text; files of an unnamed enterprise are its own and the staff's. */
  @Get(':id/attachments/:fileId/content')
  @Policy({ who: 'public', scope: 'any', fields: 'public' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'range', required: false })
  async readPublicDemandAttachment(
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @ActingIfAny() actor: Actor | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { revision } = await this.demands.publicDetail(id, await this.disclosure.readerOf(actor));
    const shown = revision.anonymous ? [] : await this.files.shownOf(revision.attachmentIds);
    const file = shown.find((one) => one.id === fileId);
    if (!file) throw new NotFound();
    await sendContent({ file, store: this.store, reply });
  }
}
