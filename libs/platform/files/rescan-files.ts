import { Injectable, Logger } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { fileLifecycle } from './file.lifecycle';
import { FileScanner, type ScanVerdict } from './file-scanner';
import { FileStore } from './file-store';

const batch = 50;

/** Looks again at what waits in quarantine; by the clock. */
@Injectable()
export class RescanFiles {
  private readonly logger = new Logger(RescanFiles.name);

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
    private readonly audit: Audit,
  ) {}

  /** Answers how many left the quarantine. Ends at the first that nobody can look at: the scanner is away. */
  async execute(): Promise<number> {
    const waiting = await this.database.query<{ id: string }>(
      `SELECT id FROM platform.files WHERE state = 'quarantined' AND deleted_at IS NULL AND missing_since IS NULL
        ORDER BY id LIMIT $1`,
      [batch],
    );
    let moved = 0;
    for (const { id } of waiting) {
      // A lost file is the reconciler's.
      if ((await this.store.sizeOf(id)) === undefined) continue;
      const scan = await this.scanner.scan(await this.store.fileOf(id));
      if (scan.verdict === 'unknown') {
        this.logger.warn(`the scanner gives no verdict: ${scan.why}`);
        return moved;
      }
      moved += await this.move(id, scan);
    }
    return moved;
  }

  private async move(id: string, scan: Exclude<ScanVerdict, { verdict: 'unknown' }>): Promise<number> {
    const isClean = scan.verdict === 'clean';
    const to = fileLifecycle.next('quarantined', isClean ? 'pass' : 'block', ['system']);
    const moved = await this.database.transaction(async (tx) => {
      const [rows] = await tx.query<[unknown[], number]>(
        `UPDATE platform.files SET state = $2, scanned = $3 WHERE id = $1 AND state = 'quarantined' RETURNING id`,
        [id, to, this.scanner.depth],
      );
      if (rows.length === 0) return 0;
      await this.audit.record(tx, systemActor('rescan-files', newId()), {
        action: isClean ? 'pass' : 'block',
        entity: 'file',
        entityId: id,
        from: 'quarantined',
        to,
        reasonCodes: isClean ? [] : ['file-infected'],
        facts: isClean ? {} : { signature: scan.signature },
      });
      return 1;
    });
    // The row stays and says what happened; the malicious bytes do not.
    if (!isClean) await this.store.remove(id);
    return moved;
  }
}
