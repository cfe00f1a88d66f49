import { Injectable } from '@nestjs/common';
import { achievementSpanOf } from '#achievement';
import { demandSpanOf } from '#demand';
import { Clock, dayInShanghai } from '#kernel/clock';
import type { Role } from '#kernel/role';
import type { Station } from '#kernel/span';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { CalendarQueries, DatedRules, type WorkCalendar } from '#taxonomy';
import { ownerSources } from './owner-sources';
import { QueueCounts } from './queue-counts';
import { pageOfQueue } from './queue-source';
import { personSources, queueSources, staffSources } from './staff-sources';
import { chainOf, type WaitingCount, type WaitingKind, waitingKinds } from './waiting-kinds';
import { asked, askedOnce, type WaitingSource } from './waiting-source';

interface StoredItem {
  readonly kind: WaitingKind;
  readonly id: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly about: string | null;
  readonly state: string;
  readonly stands: string | null;
  readonly publishedAt: Date | null;
  readonly amount: number | null;
  readonly since: Date;
  readonly dueOn: string | null;
  readonly takenBy: string | null;
  readonly reasonCodes: string[];
  /** The keys of the order: how far off its day is, when it began to wait, its kind. */
  readonly dueKey: number;
  readonly sinceKey: string;
  readonly place: number;
}

export interface WaitingItem extends StoredItem {
  /** Working days until its day; below nothing once that is past. Null where nobody promised a day. */
  readonly workdaysLeft: number | null;
  readonly isOverdue: boolean;
  readonly span: readonly Station[] | null;
}

interface Page {
  readonly kind?: WaitingKind;
  readonly after?: readonly string[];
  readonly limit: number;
}

const sources: readonly WaitingSource[] = [...ownerSources, ...staffSources, ...personSources];
const never = 1_000_000;

/** What waits for one person in what they act as, out of all features, the most urgent first. */
@Injectable()
export class WaitingQueries {
  private readonly queues: QueueCounts;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: DatedRules,
    private readonly calendars: CalendarQueries,
  ) {
    this.queues = new QueueCounts(database);
  }

  /** One row more than asked tells that there is a next page. */
  async page(actor: Actor, { kind, after, limit }: Page): Promise<WaitingItem[]> {
    const [due, since, place, id] = after ?? [];
    const [rows, calendar] = await Promise.all([
      this.database.query<StoredItem>(
        `${waitingFor(actor.roles, kind)}
         SELECT * FROM (
           SELECT w.*, w.due_on::text AS "dueOn", coalesce(w.due_on - DATE '2000-01-01', ${never}) AS "dueKey",
                  w.since::text AS "sinceKey", array_position(${asked.kinds}, w.kind) AS place FROM waiting w) ordered
          WHERE ($10::text IS NULL OR kind = $10)
            AND ($11::int IS NULL OR ("dueKey", since, place, id) > ($11::int, $12::timestamptz, $13::int, $14::uuid))
          ORDER BY "dueKey", since, place, id LIMIT $15`,
        [...(await this.given(actor)), kind ?? null, due ?? null, since ?? null, place ?? null, id ?? null, limit + 1],
      ),
      this.calendars.workCalendar(),
    ]);
    const today = dayInShanghai(this.clock.now());
    return rows.map((row) => ({ ...row, ...clockOf(row.dueOn, today, calendar), span: spanOf(row) }));
  }

  async counts(actor: Actor): Promise<WaitingCount[]> {
    const given = await this.given(actor);
    const [short, ...queues] = await Promise.all([
      this.database.query<WaitingCount>(
        `WITH ${askedOnce}, waiting AS (${mineOf(sources, actor.roles)
          .map(({ sql }) => sql)
          .join(union)})
         SELECT kind, count(*)::int AS total, count(*) FILTER (WHERE due_on < ${asked.today})::int AS overdue
           FROM waiting GROUP BY kind`,
        given,
      ),
      ...mineOf(queueSources, actor.roles).map((queue) => this.queues.of(queue, given)),
    ]);
    const all = [...short, ...queues.filter(({ total }) => total > 0)];
    return all.toSorted((a, b) => waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind));
  }

  private async given({ organisationId, personId }: Actor): Promise<unknown[]> {
    const today = await this.rules.today();
    return [
      organisationId,
      personId,
      today.day,
      today.daysAhead('reminder.first'),
      today.number('desk.screening'),
      today.number('desk.review'),
      today.number('desk.office_review'),
      today.number('question.answer'),
      waitingKinds,
    ];
  }
}

const union = '\n UNION ALL \n';
const after = { due: '$11::int', since: '$12::timestamptz', place: '$13::int', id: '$14::uuid', limit: '$15' };

function mineOf<S extends Pick<WaitingSource, 'roles'>>(all: readonly S[], roles: readonly Role[]): S[] {
  return all.filter((each) => each.roles === 'anybody' || each.roles.some((role) => roles.includes(role)));
}

/** Everything of the short sources, and of each queue as much as the page can show. */
function waitingFor(roles: readonly Role[], kind: WaitingKind | undefined): string {
  const queues = mineOf(queueSources, roles).filter((queue) => kind === undefined || queue.kind === kind);
  const parts = [
    ...mineOf(sources, roles).map(({ sql }) => sql),
    ...queues.map((queue) => pageOfQueue(queue, waitingKinds.indexOf(queue.kind) + 1, after)),
  ];
  return `WITH ${askedOnce}, waiting AS (${parts.join(union)})`;
}

function clockOf(dueOn: string | null, today: string, calendar: WorkCalendar) {
  if (dueOn === null) return { workdaysLeft: null, isOverdue: false };
  const isOverdue = dueOn < today;
  const { workdays } = isOverdue ? calendar.workdaysBetween(dueOn, today) : calendar.workdaysBetween(today, dueOn);
  return { workdaysLeft: isOverdue ? -workdays : workdays, isOverdue };
}

// What a source of a chain tells as the state of its text is one of the feature's own words.
function spanOf({ kind, stands, publishedAt }: StoredItem): readonly Station[] | null {
  const chain = chainOf(kind);
  if (!chain || stands === null) return null;
  if (chain === 'demand') return demandSpanOf(stands as Parameters<typeof demandSpanOf>[0], publishedAt);
  return achievementSpanOf(stands as Parameters<typeof achievementSpanOf>[0], publishedAt);
}
