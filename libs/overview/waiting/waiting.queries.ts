import { Injectable } from '@nestjs/common';
import { achievementSpanOf } from '#achievement';
import { demandSpanOf } from '#demand';
import type { Role } from '#kernel/role';
import type { Station } from '#kernel/span';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { CalendarQueries, DatedRules, type RulesOfDay, type WorkCalendar } from '#taxonomy';
import { ownerSources } from './owner-sources';
import { QueueCounts } from './queue-counts';
import { beginOf, firstDay, noDay, pageOfQueue, type Promised, type QueueSource } from './queue-source';
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
  readonly aboutEn: string | null;
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

/** What waits for one person in what they act as, out of all features, the most urgent first. */
@Injectable()
export class WaitingQueries {
  private readonly queues: QueueCounts;

  constructor(
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly calendars: CalendarQueries,
  ) {
    this.queues = new QueueCounts(database);
  }

  /** A page, with one row more where there is a next one, and how much waits of each kind. */
  async read(actor: Actor, page: Page): Promise<{ rows: WaitingItem[]; counts: WaitingCount[] }> {
    const [rules, calendar] = await Promise.all([this.rules.today(), this.calendars.workCalendar()]);
    const asking = { roles: actor.roles, given: givenOf(actor, rules), rules, calendar };
    const [rows, counts] = await Promise.all([this.page(asking, page), this.counts(asking)]);
    return { rows, counts };
  }

  private async page(asking: Asking, { kind, after, limit }: Page): Promise<WaitingItem[]> {
    const given = [...asking.given];
    const give = (value: unknown) => `$${given.push(value)}`;
    const [due, since, place, id] = after ?? [];
    const edge = since && id ? { due: Number(due), since, place: Number(place), id } : undefined;
    const wanted = kind ? `kind = ${give(kind)}` : 'true';
    const rest = edge
      ? `("dueKey", since, place, id) > (${give(edge.due)}::int, ${give(edge.since)}::timestamptz, ${give(edge.place)}::int, ${give(edge.id)}::uuid)`
      : 'true';
    const most = give(limit + 1);
    const queues = mineOf(queueSources, asking.roles).filter((queue) => kind === undefined || queue.kind === kind);
    const parts = [
      ...mineOf(sources, asking.roles).map(({ sql }) => sql),
      ...queues.map((queue) => {
        const begin = beginOf(waitingKinds.indexOf(queue.kind) + 1, edge, promiseOf(queue, asking), give);
        return pageOfQueue(queue, begin, most);
      }),
    ];
    const rows = await this.database.query<StoredItem>(
      `WITH ${askedOnce}, waiting AS (${parts.join(union)})
       SELECT * FROM (
         SELECT w.*, w.due_on::text AS "dueOn", coalesce(w.due_on - DATE '${firstDay}', ${noDay}) AS "dueKey",
                w.since::text AS "sinceKey", array_position(${asked.kinds}, w.kind) AS place FROM waiting w) ordered
        WHERE ${wanted} AND ${rest} ORDER BY "dueKey", since, place, id LIMIT ${most}`,
      given,
    );
    const { calendar, rules } = asking;
    return rows.map((row) => ({ ...row, ...clockOf(row.dueOn, rules.day, calendar), span: spanOf(row) }));
  }

  private async counts(asking: Asking): Promise<WaitingCount[]> {
    const { roles, given, rules, calendar } = asking;
    const startOf = (queue: QueueSource) => calendar.earliestStart(rules.day, promiseOf(queue, asking).workdays);
    const [short, ...queues] = await Promise.all([
      this.database.query<WaitingCount>(
        `WITH ${askedOnce}, waiting AS (${mineOf(sources, roles)
          .map(({ sql }) => sql)
          .join(union)})
         SELECT kind, count(*)::int AS total, count(*) FILTER (WHERE due_on < ${asked.today})::int AS overdue
           FROM waiting GROUP BY kind`,
        given,
      ),
      ...mineOf(queueSources, roles).map((queue) => this.queues.of(queue, given, startOf(queue))),
    ]);
    const all = [...short, ...queues.filter(({ total }) => total > 0)];
    return all.toSorted((a, b) => waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind));
  }
}

/** Who asks, on which day, by which rules. */
interface Asking {
  readonly roles: readonly Role[];
  readonly given: readonly unknown[];
  readonly rules: RulesOfDay;
  readonly calendar: WorkCalendar;
}

const union = '\n UNION ALL \n';

function givenOf({ organisationId, personId }: Actor, today: RulesOfDay): unknown[] {
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

function promiseOf({ promise }: QueueSource, { rules, calendar }: Asking): Promised {
  return { workdays: rules.number(`desk.${promise}`), calendar };
}

function mineOf<S extends Pick<WaitingSource, 'roles'>>(all: readonly S[], roles: readonly Role[]): S[] {
  return all.filter((each) => each.roles === 'anybody' || each.roles.some((role) => roles.includes(role)));
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
