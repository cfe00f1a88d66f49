import type { Role } from '#kernel/role';
import { caseText, caseTextOf } from './case-text';
import type { WaitingKind } from './waiting-kinds';
import { asked, askedOnce, columnsOf, isImpartial, partialIn, promised } from './waiting-source';

/**
 * A desk's queue, which may be as long as a city's imports make it. Its cases came in one after the other and are promised
 * in that order, so a page of it is read along the index of its list, and only as far as it goes.
 */
export interface QueueSource {
  readonly roles: readonly Role[];
  readonly kind: WaitingKind;
  readonly of: 'demand' | 'achievement';
  /** The days in which it is promised. */
  readonly workdays: string;
  /** Of its line `l`; the states as the partial index says them, word for word: else PostgreSQL does not use it. */
  readonly where: string;
  readonly showsTaker?: boolean;
}

/** Where the page before ended, as the parameters of the query name it. */
export interface After {
  readonly due: string;
  readonly since: string;
  readonly place: string;
  readonly id: string;
  readonly limit: string;
}

const firstDay = `DATE '2000-01-01'`;
const noDay = 1_000_000;

/** What waits in a queue after the page before, as many as a page shows; in the columns of every other source. */
export function pageOfQueue(source: QueueSource, place: number, after: After): string {
  const { kind, of, workdays, where, showsTaker } = source;
  const begins = beginOf(source, after);
  const columns = columnsOf({
    ...caseText,
    kind: `'${kind}'`,
    about: 'o.name',
    state: 'r.state',
    since: 'l.submitted_at',
    dueOn: promised('l.submitted_at', workdays),
    ...(showsTaker ? { takenBy: 'p.name' } : {}),
  });
  // Of several that came in at one moment: all, none, or those after its own last one.
  const tie = `CASE WHEN ${after.place} IS NULL OR ${begins} > ${after.since} OR ${place} > ${after.place} THEN '00000000-0000-0000-0000-000000000000'
                    WHEN ${place} < ${after.place} THEN 'ffffffff-ffff-ffff-ffff-ffffffffffff' ELSE ${after.id} END::uuid`;
  return `(${columns} ${caseTextOf(of)} JOIN identity.organisations o ON o.id = l.organisation_id
      ${showsTaker ? 'LEFT JOIN identity.people p ON p.id = l.taken_by' : ''}
      WHERE ${where} AND ${isImpartial(of, 'l')} AND (l.submitted_at, l.id) > ((SELECT ${begins}), (SELECT ${tie}))
      ORDER BY l.submitted_at, l.id LIMIT ${after.limit})`;
}

/** How many wait in it, and how many longer than promised, without working out the day of each. */
export function wholeOfQueue({ of, workdays, where }: QueueSource): string {
  const isLate = `l.submitted_at < (SELECT ${momentOf(firstDayPromised(asked.today, workdays))})`;
  return `WITH ${askedOnce} SELECT count(*)::int AS total, count(*) FILTER (WHERE ${isLate})::int AS overdue
            FROM ${of}.${of}_lines l WHERE ${where}`;
}

/** The same of those that the reader may not decide. */
export function ownOfQueue(source: QueueSource): string {
  return `${wholeOfQueue(source)} AND l.id IN (${partialIn(source.of)})`;
}

/** The moment from which on the rest of the order stands; a later case is never promised for an earlier day. */
function beginOf({ workdays }: QueueSource, { due, since }: After): string {
  const dayOf = `(${firstDay} + ${due})`;
  return `(CASE WHEN ${due} IS NULL THEN '-infinity' WHEN ${due} >= ${noDay} THEN 'infinity'
                ELSE least(greatest(${momentOf(firstDayPromised(dayOf, workdays))}, ${since}),
                           ${momentOf(firstDayPromised(`(${dayOf} + 1)`, workdays))}) END::timestamptz)`;
}

/** The first day on which something that came in is promised for that day or a later one. */
function firstDayPromised(day: string, workdays: string): string {
  return `(SELECT min(began)::date FROM generate_series(${day} - (${workdays} * 3 + 20), ${day}, interval '1 day') began
            WHERE taxonomy.add_workdays(began::date, ${workdays}) >= ${day})`;
}

const momentOf = (day: string) => `(${day}::timestamp AT TIME ZONE 'Asia/Shanghai')`;
