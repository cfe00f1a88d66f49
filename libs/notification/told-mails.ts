import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Link } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';
import { codeTables } from '#taxonomy';
import type { NotificationKind } from './notification-kinds';
import { groupOf, isMailed, type MailedKind } from './told-acts';
import { hasReasons, templateNameOf } from './told-mail-texts';

/** The same thing told to one person. */
interface ToldThing {
  readonly kind: NotificationKind;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly personId: string;
}

interface Occasion {
  /** As with notices: one cause writes one person once, whatever is delivered again. */
  readonly cause: string;
  readonly reasonCodes?: readonly string[];
}

interface Reader {
  readonly id: string;
  readonly login: string;
  readonly language: keyof Bilingual;
}

/** Writes by mail what the bell tells, as far as its kind goes by mail and its reader wants it. */
@Injectable()
export class ToldMails {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
  ) {}

  /** In the transaction of the notices, before them: those are its last step. */
  async send(tx: Tx, told: readonly ToldThing[], { cause, reasonCodes = [] }: Occasion): Promise<void> {
    const kind = told[0]?.kind;
    if (kind === undefined || !isMailed(kind)) return;
    const things = new Map(told.map((thing) => [thing.personId, thing]));
    for (const reader of await this.readers(tx, [...things.keys()], kind)) {
      const thing = things.get(reader.id);
      // Logins that the operator gave by hand are not always addresses.
      if (!thing || !isMailAddress(reader.login)) continue;
      const { language } = reader;
      const link = { path: pathOf(thing) };
      const facts = { link, account: { path: '/console/account' } };
      await this.mails.send(tx, {
        key: `told:${cause}:${reader.id}`,
        to: reader.login,
        personId: reader.id,
        language,
        template: templateNameOf(kind),
        facts: hasReasons(kind) ? { ...facts, reasons: inWords(thing.subject, reasonCodes, language) } : facts,
      });
    }
  }

  private readers(tx: Tx, personIds: readonly string[], kind: MailedKind): Promise<Reader[]> {
    return this.database.query<Reader>(
      `SELECT p.id, p.login, coalesce(p.language, 'zh') AS language FROM identity.people p
        WHERE p.id = ANY($1::uuid[]) AND p.state = 'active'
          AND NOT EXISTS (SELECT FROM platform.muted_mails m WHERE m.person_id = p.id AND m.mail_group = $2)
        ORDER BY p.id`,
      [personIds, groupOf(kind)],
      tx,
    );
  }
}

/** Its page, as the line under the bell opens it. */
function pathOf({ kind, subject, subjectId }: ToldThing): Link['path'] {
  const page = `/console/${subject}s/${subjectId}`;
  if (kind === 'demand-matches' || (kind === 'mutual-interest' && subject === 'demand')) return `${page}/matches`;
  return kind === 'mutual-interest' ? `${page}#interest` : page;
}

function inWords(subject: string, codes: readonly string[], language: keyof Bilingual): string {
  const table = codeTables().find(({ name }) => name === `${subject}Reasons`);
  if (!table) throw new Error(`there are no reasons of a ${subject}`);
  return table.listed(codes, language);
}
