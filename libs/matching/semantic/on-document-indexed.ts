import type { PayloadOf } from '#kernel/event';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { Outbox } from '#platform/outbox/outbox';
import { DocumentFeed } from '../corpus/document-feed';
import { documentEmbedded, documentIndexed } from '../matching.events';
import { EmbedDocument } from './embed-document';

/** A queue of its own: a service that is slow holds up nobody's matches. */
@OnMessage(documentIndexed, { consumer: 'semantics.embed-document' })
export class EmbedIndexedDocument {
  constructor(
    private readonly feed: DocumentFeed,
    private readonly embedding: EmbedDocument,
    private readonly outbox: Outbox,
  ) {}

  async react({ kind, objectId, seq }: PayloadOf<typeof documentIndexed>, delivery: Delivery): Promise<void> {
    const document = (await this.feed.versions([{ id: objectId, seq }])).get(objectId);
    // Before the transaction: the world outside takes its time. Twice does no harm, a text is sent once.
    const sent = document ? await this.embedding.execute(document) : 0;
    await delivery.once(async (tx) => {
      if (sent === 'away' || sent === 0) return;
      await this.outbox.addAll(tx, [documentEmbedded.of(objectId, { kind, objectId, seq })], { bulk: delivery.bulk });
    });
  }
}
