import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Notification, Notifications } from '#platform/notification/notifications';
import type { Link } from './mail-templates';
import { isMailAddress, Mails } from './mails';

/** Something of an organisation's that ends on a day, or has ended. */
export interface Ending {
  readonly id: string;
  readonly organisationId: string;
  /** Its last day, YYYY-MM-DD. */
  readonly dueOn: string;
  readonly kind: 'first' | 'last' | 'ended';
}

export interface Recipient {
  readonly id: string;
  readonly login: string;
  readonly language: keyof Bilingual | null;
}

interface Letters {
  readonly subject: 'demand' | 'achievement';
  /** Who of an organisation can do something about it. */
  readonly recipients: (organisationId: string, tx: Tx) => Promise<readonly Recipient[]>;
  /** The page of one of them, or the list of them where the letter is about several. */
  readonly link: (endings: readonly Ending[]) => Link;
}

/**
 * Tells owners once of each last day that it is near, nearer, and over: one letter for all of an organisation's that came to the
 * same point. It says how many and when, never what or whose: an anonymous owner must not be read off a letter.
 */
@Injectable()
export class OwnerReminders {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly notifications: Notifications,
  ) {}

  /** Answers of how many things was told; may be repeated with the same ones without harm. */
  async send(endings: readonly Ending[], letters: Letters): Promise<number> {
    const groups = new Map<string, Ending[]>();
    for (const ending of endings) {
      const key = `${ending.organisationId} ${ending.kind}`;
      const group = groups.get(key);
      if (group) group.push(ending);
      else groups.set(key, [ending]);
    }
    let told = 0;
    for (const group of groups.values()) told += await this.tell(group, letters);
    return told;
  }

  private tell(endings: readonly Ending[], letters: Letters): Promise<number> {
    return this.database.transaction(async (tx) => {
      const fresh = await this.mark(tx, letters.subject, endings);
      const [first] = fresh;
      if (!first) return 0;
      const recipients = await letters.recipients(first.organisationId, tx);
      for (const { id, login, language } of recipients) {
        // Logins that the operator gave by hand are not always addresses.
        if (!isMailAddress(login)) continue;
        await this.mails.send(tx, {
          key: `${letters.subject}.${first.kind}:${first.id}:${first.dueOn}:${id}`,
          to: login,
          personId: id,
          // Chinese first for whoever never said.
          language: language ?? 'zh',
          template: `${letters.subject}.${first.kind}`,
          facts: { count: fresh.length, day: first.dueOn, link: letters.link(fresh) },
        });
      }
      await this.notifications.tell(
        tx,
        recipients.map((recipient) => noticeOf(letters.subject, fresh, recipient)),
      );
      return fresh.length;
    });
  }

  /** Those nobody was told of yet, the next to end first. */
  private async mark(tx: Tx, subject: string, endings: readonly Ending[]): Promise<Ending[]> {
    const marked = await this.database.query<{ id: string }>(
      `INSERT INTO platform.reminders (subject, subject_id, due_on, kind)
       SELECT $1, id, "dueOn", kind FROM jsonb_to_recordset($2::jsonb) AS e (id uuid, "dueOn" date, kind text)
       ON CONFLICT DO NOTHING RETURNING subject_id AS id`,
      [subject, JSON.stringify(endings)],
      tx,
    );
    const ids = new Set(marked.map(({ id }) => id));
    return endings.filter(({ id }) => ids.has(id)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  }
}

/** The one that it is about, or of how many. */
function noticeOf(
  subject: Letters['subject'],
  [first, ...others]: readonly Ending[],
  recipient: Recipient,
): Notification {
  if (!first) throw new Error('nobody is told of nothing');
  const count = others.length + 1;
  return {
    personId: recipient.id,
    organisationId: first.organisationId,
    kind: `${subject}-${first.kind === 'ended' ? 'expired' : 'ending'}`,
    subject,
    subjectId: count === 1 ? first.id : null,
    facts: { day: first.dueOn, ...(count === 1 ? {} : { count }) },
    cause: `${subject}.${first.kind}:${first.id}:${first.dueOn}`,
  };
}

/** What ends soon or has ended and was not told yet: of `table` by its last day `due`; $1 open states, $2–$4 today, the first and the last reminder's day, $5 the most. */
export function endingsIn(table: string, due: string): string {
  return `
    SELECT * FROM (
      SELECT id, organisation_id AS "organisationId", due::text AS "dueOn",
             CASE WHEN state = 'expired' THEN 'ended' WHEN due <= $4 THEN 'last' ELSE 'first' END AS kind
        FROM ${table}, least(${due}) due
       WHERE state = ANY($1) AND due BETWEEN $2 AND $3 OR state = 'expired' AND due IS NOT NULL) ending
     WHERE NOT EXISTS (
       SELECT FROM platform.reminders r
        WHERE r.subject_id = ending.id AND r.due_on = ending."dueOn"::date AND r.kind = ending.kind)
     ORDER BY "organisationId", kind, "dueOn", id LIMIT $5`;
}

/** Where one renews them: its own page where it is one, else the owner's list. */
export function pathOf(list: string, endings: readonly Ending[]): string {
  const [only, another] = endings;
  if (only && !another) return `${list}/${only.id}`;
  return only?.kind === 'ended' ? `${list}?state=expired` : list;
}
