import { Body, Controller, Get, Headers, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Clock, dayInShanghai } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { faultBook } from '#platform/import/fault-book';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, organisationOf } from '#platform/http/actor';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { languageOf } from '#platform/http/language';
import { Limited } from '#platform/http/limited.decorator';
import { PageRequest } from '#platform/http/page.request';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { sheetHeaders } from '#platform/http/send-sheet';
import { VersionRequest } from '#platform/http/version.request';
import { sheetTemplate } from '#platform/sheet/sheet-template';
import { mediaTypes } from '#platform/sheet/write-sheet';
import { BeginImport } from '../begin-import';
import { ImportFiles } from '../import-files';
import { ImportKinds } from '../import-kinds';
import { importLifecycle } from '../import.lifecycle';
import { ImportQueries, type ImportRow } from '../import.queries';
import { MoveImport } from '../move-import';
import { BeginImportRequest, StoreImportRequest, TemplateRequest } from './import.request';
import { ImportDetailResponse, ImportListResponse, ImportResponse } from './import.response';

const importers = ['enterprise', 'institute', 'researcher'] as const;
const file = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('imports')
@Controller('imports')
export class ImportController {
  constructor(
    private readonly beginning: BeginImport,
    private readonly moving: MoveImport,
    private readonly imports: ImportQueries,
    private readonly kinds: ImportKinds,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  /** Takes a file that was uploaded for the subject `import` to be checked; nothing of it is stored by that. */
  @Post()
  @Limited('upload')
  @Policy({ who: importers, scope: 'own' })
  beginImport(@Body() body: BeginImportRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    return this.beginning.execute(body, actor);
  }

  /** The organisation's imports, newest first. */
  @Get()
  @Policy({ who: importers, scope: 'own', fields: 'own' })
  async listImports(
    @Query() page: PageRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<ImportListResponse> {
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    const kinds = this.kinds.kindsOf(actor);
    const rows = await this.imports.own({ organisationId: organisationOf(actor), kinds, after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.createdKey, row.id]);
    const language = languageOf(accepted);
    return { items: items.map((row) => ImportResponse.from(row, actor.roles, language)), nextCursor };
  }

  /** An empty workbook with drop-down lists, and an example on a sheet of its own. */
  @Get('template')
  @Limited('export')
  @Policy({ who: importers, scope: 'none' })
  @ApiProduces(mediaTypes.xlsx)
  @ApiOkResponse(file)
  async readImportTemplate(
    @Query() { kind, language }: TemplateRequest,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<StreamableFile> {
    const { form } = this.kinds.named(kind).rules;
    const spoken = language ?? languageOf(accepted);
    const content = await sheetTemplate(form, spoken);
    return new StreamableFile(
      content,
      sheetHeaders(`${form.title[spoken]}${spoken === 'zh' ? '导入模板' : ' template'}`, 'xlsx'),
    );
  }

  /** How far it is, what was found, and the first thousand faults. */
  @Get(':id')
  @Policy({ who: importers, scope: 'own', object: 'import', fields: 'own' })
  async readImport(
    @Param('id', IdPipe) id: string,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<ImportDetailResponse> {
    const row = await this.visible(id, actor);
    return ImportDetailResponse.of(row, this.kinds.named(row.kind), actor.roles, languageOf(accepted));
  }

  /** The sheet that was sent, with its faulty cells red and the reason on them and in a first column. */
  @Get(':id/errors.xlsx')
  @Limited('export')
  @Policy({
    who: importers,
    scope: 'own',
    object: 'import',
    fields: 'own',
    // Of a file that could not be read as a whole there are no rows to mark.
    states: { [importLifecycle.name]: importLifecycle.states.filter((state) => state !== 'refused') },
  })
  @ApiProduces(mediaTypes.xlsx)
  @ApiOkResponse(file)
  async readImportErrors(
    @Param('id', IdPipe) id: string,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<StreamableFile> {
    const row = await this.visible(id, actor);
    if (row.faultCount === 0 || row.state === 'refused') throw new NotFound();
    const sent = { source: await this.files.sourceOf(row), fileName: row.fileName };
    const language = languageOf(accepted);
    const book = faultBook(sent, this.kinds.named(row.kind).rules, language);
    const name = `${language === 'zh' ? '待修改' : 'to-mend'}-${dayInShanghai(this.clock.now())}`;
    return new StreamableFile(book, sheetHeaders(name, 'xlsx'));
  }

  /** Stores what was checked as drafts, all at once. */
  @Post(':id/storing')
  @Policy({ who: importers, scope: 'own', object: 'import', moves: movesOf(importLifecycle, 'store') })
  storeImport(
    @Param('id', IdPipe) id: string,
    @Body() body: StoreImportRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id, action: 'store' }, actor);
  }

  @Post(':id/cancellation')
  @Policy({ who: importers, scope: 'own', object: 'import', moves: movesOf(importLifecycle, 'cancel') })
  cancelImport(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.moving.execute({ ...body, id, action: 'cancel' }, actor);
  }

  /** An import of the other kind is none for this reader. */
  private async visible(id: string, actor: Actor): Promise<ImportRow> {
    const row = await this.imports.one(id);
    if (row?.organisationId !== actor.organisationId || !row || !this.kinds.kindsOf(actor).includes(row.kind))
      throw new NotFound();
    return row;
  }
}
