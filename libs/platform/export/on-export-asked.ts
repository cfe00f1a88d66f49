import { dayInShanghai } from '#kernel/clock';
import type { PayloadOf } from '#kernel/event';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Draft, FileStore } from '#platform/files/file-store';
import type { Role } from '#kernel/role';
import { systemActor } from '#platform/http/actor';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { mediaTypes, type SheetFormat, writeSheet } from '#platform/sheet/write-sheet';
import { exportSubject } from './export-files';
import { exportAsked } from './export.events';
import { exportLifecycle } from './export.lifecycle';
import { ExportLists } from './export-lists';

const mostBytes = 500 * 1024 * 1024;

interface Job {
  readonly id: string;
  readonly list: string;
  readonly organisationId: string | null;
  readonly personId: string;
  readonly roles: Role[];
  readonly mandateId: string | null;
  readonly filter: { readonly filter: object; readonly sort?: string };
  readonly format: SheetFormat;
  readonly language: 'zh' | 'en';
  readonly createdAt: Date;
}

/** Writes a long list into a file that the person who asked can fetch. */
@OnMessage(exportAsked, { consumer: 'export.write-list' })
export class WriteExport {
  constructor(
    private readonly database: Database,
    private readonly lists: ExportLists,
    private readonly store: FileStore,
    private readonly audit: Audit,
  ) {}

  async react({ exportId }: PayloadOf<typeof exportAsked>, delivery: Delivery): Promise<void> {
    const job = await this.job(exportId);
    if (!job) return delivery.once(async () => undefined);
    const { draft, rows } = await this.write(job, delivery);
    const fileId = newId();
    await this.store.keep(draft, fileId);
    // Content first; a row that never comes leaves content that is swept at night.
    await delivery.once((tx) => this.finish(tx, job, { fileId, draft, rows, requestId: delivery.requestId }));
  }

  async giveUp({ exportId }: PayloadOf<typeof exportAsked>, tx: Tx, requestId: string): Promise<void> {
    const job = await this.job(exportId, tx);
    if (!job) return;
    const state = exportLifecycle.next('waiting', 'fail', ['system']);
    await tx.query(
      `UPDATE platform.exports SET state = $2, version = version + 1, finished_at = now() WHERE id = $1 AND state = 'waiting'`,
      [exportId, state],
    );
    const actor = { ...systemActor('export.write-list', requestId), ...actingAs(job) };
    const reasonCodes = ['export-not-written'];
    const facts = { list: job.list };
    await this.audit.record(tx, actor, {
      action: 'fail',
      entity: 'export',
      entityId: exportId,
      from: 'waiting',
      to: state,
      reasonCodes,
      facts,
    });
  }

  private async write(job: Job, delivery: Delivery): Promise<{ draft: Draft; rows: number }> {
    const list = this.lists.named(job.list);
    const actor = { ...systemActor('export.write-list', delivery.requestId), ...actingAs(job) };
    let rows = 0;
    const pages = this.lists.pages(list, { ...job.filter, actor });
    const counted = async function* () {
      for await (const page of pages) {
        rows += page.length;
        yield page;
      }
    };
    const sheet = this.lists.sheetOf(list, counted(), job.language);
    const draft = await this.store.receive(writeSheet(sheet, job.format), mostBytes);
    return { draft, rows };
  }

  private async finish(
    tx: Tx,
    job: Job,
    { fileId, draft, rows, requestId }: { fileId: string; draft: Draft; rows: number; requestId: string },
  ): Promise<void> {
    const { id, format, list, language } = job;
    const name = `${this.lists.named(list).title[language]}-${dayInShanghai(job.createdAt)}.${format}`;
    const state = exportLifecycle.next('waiting', 'complete', ['system']);
    await tx.query(
      `INSERT INTO platform.files (id, owner_organisation_id, uploaded_by, subject, subject_id, name, media_type, size, sha256, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'clean')`,
      [fileId, job.organisationId, job.personId, exportSubject, id, name, mediaTypes[format], draft.size, draft.sha256],
    );
    await tx.query(
      `UPDATE platform.exports SET state = $2, version = version + 1, rows = $3, size = $4, finished_at = now()
        WHERE id = $1 AND state = 'waiting'`,
      [id, state, rows, draft.size],
    );
    const actor = { ...systemActor('export.write-list', requestId), ...actingAs(job) };
    await this.audit.record(tx, actor, {
      action: 'export',
      entity: 'export',
      entityId: id,
      from: 'waiting',
      to: state,
      facts: { list, rows },
    });
  }

  private async job(id: string, tx?: Tx): Promise<Job | undefined> {
    const [job] = await this.database.query<Job>(
      `SELECT id, list, organisation_id AS "organisationId", person_id AS "personId", roles, mandate_id AS "mandateId", filter, format,
              language, created_at AS "createdAt"
         FROM platform.exports WHERE id = $1 AND state = 'waiting'`,
      [id],
      tx,
    );
    return job;
  }
}

function actingAs({ personId, organisationId, roles, mandateId }: Job) {
  return { personId, organisationId, roles, mandateId };
}
