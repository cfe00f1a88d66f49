import { Injectable } from '@nestjs/common';
import { DocumentFeed } from './document-feed';
import { MatchIndex } from './match-index';

/** How many documents are indexed before other work gets its turn: some 20 ms of it. */
const atOnce = 50;

/** This process's copy of the index; follows the feed whenever it is asked for. */
@Injectable()
export class LiveIndex {
  private readonly index = new MatchIndex();
  private following: Promise<void> = Promise.resolve();

  constructor(private readonly feed: DocumentFeed) {}

  /** The index with every change that was committed before the call. */
  async current(): Promise<MatchIndex> {
    // One at a time: two at once would apply the same changes twice.
    this.following = this.following.catch(() => undefined).then(() => this.follow());
    await this.following;
    return this.index;
  }

  private async follow(): Promise<void> {
    const changes = await this.feed.changesSince(this.index.seq);
    for (const id of changes.removed) this.index.remove(id);
    for (const [i, document] of changes.put.entries()) {
      this.index.put(document);
      if (i % atOnce === atOnce - 1) await new Promise(setImmediate);
    }
    this.index.seq = changes.seq;
  }
}
