import { Injectable } from '@nestjs/common';
import { saysTheSame } from '#kernel/changed-fields';
import { claimVersion, requireVersion } from '#kernel/claim-version';
import { Clock } from '#kernel/clock';
import { IllegalMove } from '#kernel/domain-error';
import { isSameSitting } from '#kernel/sitting';
import { carriedOver } from '#kernel/translations';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import type { Draft, DraftRoom, DraftText, TextContent, Written } from './draft-room';

/** An object and the version of it that was read. */
export interface AtVersion {
  readonly id: string;
  readonly version: number;
}

export interface Revising<Content> extends AtVersion {
  readonly content: Content;
  /** Fields whose translation was looked at and still fits. */
  readonly checkedTranslations?: readonly string[];
}

/** Writing a text, dropping a change of a public one, giving up a draft: the same for every feature that has revisions. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes a draft or returned text in place, a published one by a new revision while the old stays visible. Forms save
   * themselves all the time: the same text again changes nothing, and a sitting is one line of the audit.
   */
  revise<Content extends TextContent>(
    room: DraftRoom<Content>,
    { id, version, ...said }: Revising<Content>,
    actor: Actor,
  ): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const draft = await room.open(tx, id, actor);
      const { thing } = draft;
      requireVersion(thing, version);
      room.refuseUnlessEditable(draft);
      const content = contentOf(draft.text, said);
      if (saysTheSame(draft.text.content, content)) return this.receipts.keep(tx, actor, thing);
      const [now, writing] = [this.clock.now(), await room.writing(tx)];
      const sitting = { personId: actor.personId, now, minutes: writing.sitting };
      const goesOn = draft.text.isEditable && isSameSitting(draft.text, sitting);
      claimVersion(thing, version, now);
      const text = rewritten(room, draft, writing.written(content, actor, now));
      thing.currentRevisionId = text.id;
      await tx.save(text);
      await tx.save(thing);
      await room.followFiles(tx, id, content.attachmentIds, actor);
      const about = { entity: room.name, entityId: id, from: thing.state, to: thing.state };
      if (!goesOn) await this.audit.record(tx, actor, { action: 'revise', ...about, facts: { revision: text.number } });
      return this.receipts.keep(tx, actor, thing);
    });
  }

  /** Drops a change that was not handed in, or was sent back; the public text is the newest again. */
  discard<Content extends TextContent>(room: DraftRoom<Content>, at: AtVersion, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const draft = await room.open(tx, at.id, actor);
      const { thing, text } = draft;
      claimVersion(thing, at.version, this.clock.now());
      if (thing.publishedRevisionId === null || !room.isDiscardable(draft))
        throw new IllegalMove({ lifecycle: `${room.name} revision`, from: text.state, action: 'discard' });
      thing.currentRevisionId = thing.publishedRevisionId;
      await tx.save(thing);
      // Nobody could find what is left of it, nor anybody whom it names: the audit says that it was, and what was decided.
      await tx.query(`DELETE FROM platform.submitted_texts WHERE revision_id = $1`, [text.id]);
      await tx.query(`DELETE FROM ${room.name}.${room.name}_revisions WHERE id = $1`, [text.id]);
      await room.followFiles(tx, at.id, [], actor);
      const about = { entity: room.name, entityId: at.id, from: text.state };
      await this.audit.record(tx, actor, { action: 'discard', ...about, facts: { revision: text.number } });
      return this.receipts.keep(tx, actor, thing);
    });
  }

  /** Removes a draft that nobody but its owner ever saw, with its files; what the audit tells of it stays. */
  delete<Content extends TextContent>(room: DraftRoom<Content>, at: AtVersion, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const draft = await room.open(tx, at.id, actor);
      const { id, version, state } = draft.thing;
      requireVersion(draft.thing, at.version);
      if (!room.isNew(draft)) throw new IllegalMove({ lifecycle: room.name, from: state, action: 'delete' });
      await tx.query(`DELETE FROM ${room.name}.${room.name}_revisions WHERE ${room.name}_id = $1`, [id]);
      await tx.query(`DELETE FROM ${room.name}.${room.name}s WHERE id = $1`, [id]);
      await room.followFiles(tx, id, [], actor);
      await this.audit.record(tx, actor, { action: 'delete', entity: room.name, entityId: id, from: state });
      return this.receipts.keep(tx, actor, { id, state: 'deleted', version: version + 1 });
    });
  }
}

/** What the form says, with the translations that nobody touched. */
function contentOf<Content extends TextContent>(
  { content: former }: DraftText<Content>,
  { content, checkedTranslations = [] }: Omit<Revising<Content>, keyof AtVersion>,
): Content {
  return { ...content, translations: carriedOver(content.translations, former.translations, checkedTranslations) };
}

function rewritten<Content extends TextContent>(
  room: DraftRoom<Content>,
  draft: Draft<Content>,
  written: Written<Content>,
): DraftText<Content> {
  // A refused change of a public text may be tried again as yet another revision.
  if (!draft.text.isEditable) return room.next(draft, written);
  draft.text.write(written);
  return draft.text;
}
