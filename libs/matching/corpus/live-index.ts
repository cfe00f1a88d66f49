import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { env } from '#platform/config/env';
import { DocumentFeed, type FeedChanges } from './document-feed';
import { MatchIndex } from './match-index';
import { loadIndex, saveIndex } from './snapshot/index-snapshot';

/** How many documents are indexed before other work gets its turn: some 20 ms of it. */
const atOnce = 50;

/** Below this number of documents the feed is read as fast as a file. */
const worthSaving = 1_000;

/** This process's copy of the index; follows the feed whenever it is asked for. */
@Injectable()
export class LiveIndex {
  private readonly logger = new Logger(LiveIndex.name);
  private index: MatchIndex | undefined;
  private following: Promise<void> = Promise.resolve();
  private saving: Promise<void> | undefined;
  private savedAt = performance.now();
  private savedSeq = 0;

  constructor(private readonly feed: DocumentFeed) {}

  /** The index with every change that was committed before the call. */
  async current(): Promise<MatchIndex> {
    // One at a time: two at once would apply the same changes twice.
    this.following = this.following.catch(() => undefined).then(() => this.follow());
    await this.following;
    this.saveNowAndThen();
    return this.index ?? new MatchIndex();
  }

  /** Writes the snapshot that the next start begins with. */
  async save(): Promise<void> {
    await this.following.catch(() => undefined);
    const { index } = this;
    if (!index) return;
    const { seq } = index;
    // What the feed says about a number never changes, so it may be asked before the state is taken.
    const mark = await this.feed.markOf(seq);
    if (index.seq === seq) await saveIndex(snapshotFile(), index, mark);
    this.savedSeq = seq;
  }

  private async follow(): Promise<void> {
    const index = this.index ?? (await this.opened());
    const changes = index && (await this.feed.changesSince(index.seq));
    if (index && changes?.isWhole) {
      await this.apply(index, changes);
      this.index = index;
      return;
    }
    if (changes) this.logger.warn(`match index: the feed does not go on from ${index?.seq}; built anew`);
    this.index = await this.built();
  }

  private async apply(index: MatchIndex, changes: FeedChanges): Promise<void> {
    const { seq } = index;
    // Neither the one state nor the other: who began before this and looks again sees that something changed.
    index.seq = NaN;
    try {
      for (const id of changes.removed) index.remove(id);
      for (const [i, document] of changes.put.entries()) {
        index.put(document);
        if (i % atOnce === atOnce - 1) await new Promise(setImmediate);
      }
    } catch (error) {
      index.seq = seq;
      throw error;
    }
    index.seq = changes.seq;
  }

  /** From the snapshot, if there is one of ours; whatever is wrong with it, the feed has everything. */
  private async opened(): Promise<MatchIndex | undefined> {
    if (env().MATCH_SNAPSHOT_MINUTES === 0) return undefined;
    try {
      const index = await loadIndex(snapshotFile(), (seq) => this.feed.markOf(seq));
      void index?.documents.openAll();
      this.savedSeq = index?.seq ?? 0;
      return index;
    } catch (error) {
      this.logger.warn(
        `match index: the snapshot is ignored: ${error instanceof Error ? error.message : String(error)}`,
      );
      return undefined;
    }
  }

  private async built(): Promise<MatchIndex> {
    const index = new MatchIndex();
    const seq = await this.feed.head();
    let after: string | undefined;
    do {
      const page = await this.feed.pageAsOf(seq, after);
      after = page.at(-1)?.id;
      for (const [i, document] of page.entries()) {
        index.put(document);
        if (i % atOnce === atOnce - 1) await new Promise(setImmediate);
      }
    } while (after !== undefined);
    for (const kind of index.kinds) index.of(kind).pack();
    index.seq = seq;
    return index;
  }

  private saveNowAndThen(): void {
    const minutes = env().MATCH_SNAPSHOT_MINUTES;
    const { index } = this;
    if (minutes === 0 || this.saving || !index || index.seq === this.savedSeq) return;
    if (index.documents.size < worthSaving || performance.now() - this.savedAt < minutes * 60_000) return;
    this.saving = this.save()
      .catch((error: unknown) => this.logger.warn(`match index: no snapshot could be written: ${String(error)}`))
      .finally(() => {
        this.saving = undefined;
        this.savedAt = performance.now();
      });
  }
}

function snapshotFile(): string {
  return join(env().JIQIAO_LOCAL, 'match-index.snapshot');
}
