import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '#kernel/domain-error';
import { ReadingWitness } from '#platform/audit/reading-witness';
import { type Actor, isAny } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { DiscardFile } from '../discard-file';
import { FileQueries, type FileRow } from '../file.queries';
import { FileStore } from '../file-store';
import { ReceiveFile } from '../receive-file';
import { FileResponse } from './file.response';
import { sendContent } from './send-content';
import { UploadForm } from './upload-form';

const form = {
  type: 'object',
  required: ['file', 'subject'],
  properties: { file: { type: 'string', format: 'binary' }, subject: { type: 'string' } },
};

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly uploads: UploadForm,
    private readonly receiving: ReceiveFile,
    private readonly discarding: DiscardFile,
    private readonly files: FileQueries,
    private readonly store: FileStore,
    private readonly witness: ReadingWitness,
  ) {}

  @Post()
  @Policy({ who: 'signed-in', scope: 'own' })
  @Limited('upload')
  // The hash of the content is the key: the same person's same bytes for the same purpose are the same file.
  @WithoutIdempotencyKey()
  @RouteConfig({ multipart: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  async uploadFile(@Req() request: FastifyRequest, @Acting() actor: Actor): Promise<FileResponse> {
    return FileResponse.from(await this.receiving.execute(await this.uploads.read(request), actor));
  }

  @Get(':id')
  @Policy({ who: 'signed-in', scope: 'own' })
  async readFile(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<FileResponse> {
    return FileResponse.from(await this.visible(id, actor));
  }

  @Get(':id/content')
  @Policy({ who: 'signed-in', scope: 'own' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'range', required: false })
  async readFileContent(
    @Param('id', IdPipe) id: string,
    @Acting() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.visible(id, actor);
    await sendContent({ file, store: this.store, reply });
  }

  @Delete(':id')
  @Policy({ who: 'signed-in', scope: 'own' })
  discardFile(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.discarding.execute(id, actor);
  }

  private async visible(id: string, actor: Actor): Promise<FileRow> {
    const file = await this.files.visible(id, actor);
    if (!file) throw new NotFound();
    // Not by its policy: whether a file is of a case is known only once it is found.
    if (isAny(actor, 'auditor') && file.uploadedBy !== actor.personId) await this.witness.keep('file', id, actor);
    return file;
  }
}
