import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { Audit } from './audit';
import { witnessedReading } from './witnessed-reading';

/** Keeps that somebody who oversees has read one object, or a page of a list. */
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

  /** One row for each page that was read, not for each line: the page is the entity, and the list is named in the facts. */
  keepList(list: string, actor: Actor): Promise<void> {
    const event = { action: witnessedReading, entity: 'desk-list', entityId: newId(), facts: { list } };
    return this.database.transaction((tx) => this.audit.record(tx, actor, event));
  }
}
