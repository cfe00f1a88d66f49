import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Outbox } from '#platform/outbox/outbox';
import { DocumentFeed } from './document-feed';
import type { DocumentKind } from './match-document';
import { documentIndexed } from '../matching.events';

@Injectable()
export class IndexPublished {
  constructor(
    private readonly database: Database,
    private readonly feed: DocumentFeed,
    private readonly outbox: Outbox,
  ) {}

  /** Takes the object's present public state into the feed and announces a new version. */
  async one(tx: Tx, { kind, id, bulk }: { kind: DocumentKind; id: string; bulk: boolean }): Promise<void> {
    const seq = await this.feed.sync(tx, kind, id);
    if (seq !== null) await this.outbox.addAll(tx, [documentIndexed.of(id, { kind, objectId: id, seq })], { bulk });
  }

  /** Compares everything with the feed and takes in what differs, without announcing; answers how much did. */
  async all(): Promise<number> {
    let changed = 0;
    for (const { kind, id } of await this.feed.candidates()) {
      const seq = await this.database.transaction((tx) => this.feed.sync(tx, kind, id));
      if (seq !== null) changed += 1;
    }
    return changed;
  }
}
