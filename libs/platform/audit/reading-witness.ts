import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { Audit } from './audit';
import { witnessedReading } from './witnessed-reading';

/** Keeps that somebody who oversees has read one object. */
@Injectable()
export class ReadingWitness {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  keep(entity: string, entityId: string, actor: Actor): Promise<void> {
    return this.database.transaction((tx) =>
      this.audit.record(tx, actor, { action: witnessedReading, entity, entityId }),
    );
  }
}
