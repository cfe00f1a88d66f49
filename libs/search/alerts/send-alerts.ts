import { Injectable } from '@nestjs/common';
import { anybody } from '#demand';
import type { Bilingual } from '#kernel/bilingual';
import { Clock, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { type MatchDocument, viewOf } from '#matching';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { addMailTexts, type Link } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';
import { Notifications } from '#platform/notification/notifications';
import { DatedRules } from '#taxonomy';
import { SeenNow } from '../seen-now';
import { AlertsLink } from './alerts-link';

const text = {
  zh: '您保存的搜索有 {count} 条新结果：{named}\n{first}\n\n查看全部，或修改提醒：\n{link}\n\n不再接收这类邮件（无需登录）：\n{off}',
  en: 'New results for searches that you saved ({count}): {named}\n{first}\n\nTo see all of them, or to change these mails:\n{link}\n\nTo stop these mails, without signing in:\n{off}',
};

addMailTexts({
  'search.found': { subject: { zh: '您保存的搜索有新结果', en: 'New results for a search that you saved' }, text },
  'search.digest': { subject: { zh: '您保存的搜索：每日新结果', en: 'Your saved searches: what is new today' }, text },
});

interface Waiting {
  readonly id: string;
  readonly objectId: string;
  readonly organisationId: string | null;
  readonly alerts: 'daily' | 'at_once';
  /** Whether it was found on an earlier day: what waits for a digest comes with the next one. */
  readonly isOfBefore: boolean;
}

type Seen = ReadonlyMap<Waiting, MatchDocument>;

interface Watcher {
  readonly personId: string;
  readonly login: string;
  readonly language: keyof Bilingual;
}

const page = '/console/searches';
const atOnce = 1000;
const mostNamed = 3;
const notNamed = { zh: '登录后可见', en: 'shown to you once you have signed in' };

/** Writes to whoever asked to be told. A mail names only what anybody may read: it may be read by others, and later. */
@Injectable()
export class SendAlerts {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly notifications: Notifications,
    private readonly seen: SeenNow,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
    private readonly link: AlertsLink,
  ) {}

  /** To those named, or to all; answers how many mails. Safe to run at any time and twice. */
  async execute(personIds?: readonly string[]): Promise<number> {
    let sent = 0;
    for (const watcher of await this.watchers(personIds ?? null)) sent += await this.tell(watcher);
    return sent;
  }

  private async tell(watcher: Watcher): Promise<number> {
    const waiting = await this.waiting(watcher.personId);
    // Asked again at the last moment: what is gone or hidden since is told nobody.
    const seen = await this.seen.of(waiting, watcher.personId);
    const visible = [...seen.keys()];
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('search.alerts'), hashtext($1))`, [watcher.personId]);
      await this.drop(tx, waiting, visible);
      const today = dayInShanghai(this.clock.now());
      const told = await this.told(tx, watcher.personId, today);
      const most = (await this.rules.today(tx)).number('search.alerts_per_day');
      const now = visible.filter(({ alerts }) => alerts === 'at_once' && told.mails < most);
      const later = visible.filter((alert) => alert.isOfBefore && !now.includes(alert) && !told.hasDigest);
      const mails = [
        { template: 'search.found', alerts: now, isDigest: false, seen },
        { template: 'search.digest', alerts: later, isDigest: true, seen },
      ];
      let sent = 0;
      for (const mail of mails) if (await this.send(tx, watcher, { ...mail, day: today })) sent += 1;
      return sent;
    });
  }

  private async send(
    tx: Tx,
    { personId, login, language }: Watcher,
    mail: { template: string; alerts: readonly Waiting[]; isDigest: boolean; day: string; seen: Seen },
  ): Promise<boolean> {
    const marked = await this.database.query<{ id: string }>(
      `WITH marked AS (UPDATE search.alerts SET mailed_at = now() WHERE id = ANY($1::uuid[]) AND mailed_at IS NULL RETURNING id)
       SELECT id FROM marked`,
      [mail.alerts.map(({ id }) => id)],
      tx,
    );
    const [first] = marked;
    if (!first) return false;
    await this.tellInThePage(tx, { personId, first: first.id, count: marked.length });
    // Logins that the operator gave by hand are not always addresses: they read it on their page.
    if (!isMailAddress(login)) return false;
    const id = newId();
    const off = this.link.to(personId, language);
    await tx.query(
      `INSERT INTO search.alert_mails (id, person_id, day, is_digest, alerts) VALUES ($1, $2, $3, $4, $5)`,
      [id, personId, mail.day, mail.isDigest, marked.length],
    );
    await this.mails.send(tx, {
      key: `${mail.template}:${id}`,
      to: login,
      personId,
      language,
      template: mail.template,
      facts: { count: marked.length, ...namesOf(mail.alerts, mail.seen, language), link: { path: page }, off },
      unsubscribe: off,
    });
    return true;
  }

  private tellInThePage(tx: Tx, given: { personId: string; first: string; count: number }): Promise<number> {
    const { personId, first, count } = given;
    const about = { kind: 'search-found', subject: 'saved-searches', subjectId: null, facts: { count } };
    return this.notifications.tell(tx, [{ personId, organisationId: null, ...about, cause: `search-found:${first}` }]);
  }

  private async told(tx: Tx, personId: string, day: string): Promise<{ mails: number; hasDigest: boolean }> {
    const [row] = await this.database.query<{ mails: number; hasDigest: boolean }>(
      `SELECT count(*) FILTER (WHERE NOT is_digest)::int AS mails, coalesce(bool_or(is_digest), false) AS "hasDigest"
         FROM search.alert_mails WHERE person_id = $1 AND day = $2`,
      [personId, day],
      tx,
    );
    return row ?? { mails: 0, hasDigest: false };
  }

  /** What its reader may not see now is no alert any more; it becomes one again when it is published again. */
  private async drop(tx: Tx, waiting: readonly Waiting[], visible: readonly Waiting[]): Promise<void> {
    const gone = waiting.filter((alert) => !visible.includes(alert)).map(({ id }) => id);
    if (gone.length > 0) await tx.query(`DELETE FROM search.alerts WHERE id = ANY($1::uuid[])`, [gone]);
  }

  private waiting(personId: string): Promise<Waiting[]> {
    return this.database.query<Waiting>(
      `SELECT a.id, a.object_id AS "objectId", v.organisation_id AS "organisationId", v.alerts,
              (a.found_at AT TIME ZONE 'Asia/Shanghai')::date < $2::date AS "isOfBefore"
         FROM search.alerts a JOIN saved_view.saved_views v ON v.id = a.search_id
        WHERE v.person_id = $1 AND a.mailed_at IS NULL AND v.alerts <> 'off' ORDER BY a.found_at, a.id LIMIT $3`,
      [personId, dayInShanghai(this.clock.now()), atOnce],
    );
  }

  private watchers(personIds: readonly string[] | null): Promise<Watcher[]> {
    return this.database.query<Watcher>(
      `SELECT p.id AS "personId", p.login, coalesce(p.language, 'zh') AS language FROM identity.people p
        WHERE p.state = 'active' AND ($1::uuid[] IS NULL OR p.id = ANY($1)) AND EXISTS (
          SELECT FROM search.alerts a JOIN saved_view.saved_views v ON v.id = a.search_id
           WHERE v.person_id = p.id AND a.mailed_at IS NULL AND v.alerts <> 'off')
        ORDER BY p.id`,
      [personIds],
    );
  }
}

/** The first few by their titles, and the way to the first; what does not exist for everybody stays unnamed. */
function namesOf(
  alerts: readonly Waiting[],
  seen: Seen,
  language: keyof Bilingual,
): { readonly named: string; readonly first: Link } {
  const open = alerts
    .flatMap((alert) => seen.get(alert) ?? [])
    .filter((document) => viewOf(document, anybody) !== 'none');
  const [first] = open;
  if (!first) return { named: notNamed[language], first: { path: page } };
  const titles = open.slice(0, mostNamed).map(({ title }) => `《${title}》`);
  return {
    named: titles.join('') + (alerts.length > titles.length ? ' …' : ''),
    first: { path: `/${first.kind}s/${first.id}` },
  };
}
