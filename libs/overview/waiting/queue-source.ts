import { addDays } from '#kernel/clock';
import type { Role } from '#kernel/role';
import type { WorkCalendar } from '#taxonomy';
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
  /** In how many working days it is promised. */
  readonly promise: 'screening' | 'review';
  /** Of its line `l`; the states as the partial index says them, word for word: else PostgreSQL does not use it. */
  readonly where: string;
  readonly showsTaker?: boolean;
}

/** Where the page before ended: its last row's day, moment, kind's place and id. */
export interface Edge {
  readonly due: number;
  readonly since: string;
  readonly place: number;
  readonly id: string;
}

/** What the promise of a queue needs to be counted with. */
export interface Promised {
  readonly workdays: number;
  readonly calendar: WorkCalendar;
}

export const firstDay = '2000-01-01';
/** The key of what is promised for no day. */
export const noDay = 1_000_000;

/** Takes a value among the parameters of a query and answers how the query names it. */
type Give = (value: unknown) => string;

/** What waits in a queue after the page before, as many as a page shows; in the columns of every other source. */
export function pageOfQueue(source: QueueSource, begin: Begin, limit: string): string {
  const { kind, of, promise, where, showsTaker } = source;
  const columns = columnsOf({
    ...caseText,
    kind: `'${kind}'`,
    about: 'o.name',
    aboutEn: 'o.name_en',
    state: 'r.state',
    since: 'l.submitted_at',
    dueOn: promised('l.submitted_at', asked[promise]),
    ...(showsTaker ? { takenBy: 'p.name' } : {}),
  });
  return `(${columns} ${caseTextOf(of)} JOIN identity.organisations o ON o.id = l.organisation_id
      ${showsTaker ? 'LEFT JOIN identity.people p ON p.id = l.taken_by' : ''}
      WHERE ${where} AND ${isImpartial(of, 'l')} AND (l.submitted_at, l.id) > (${begin.moment}, ${begin.id})
      ORDER BY l.submitted_at, l.id LIMIT ${limit})`;
}

/** How many wait in it, and how many longer than promised: those that came in before a day, which the query names. */
export function wholeOfQueue({ of, where }: QueueSource, day: string): string {
  return `WITH ${askedOnce} SELECT count(*)::int AS total, count(*) FILTER (WHERE l.submitted_at < ${momentOf(day)})::int AS overdue
            FROM ${of}.${of}_lines l WHERE ${where}`;
}

/** The same of those that the reader may not decide. */
export function ownOfQueue(source: QueueSource, day: string): string {
  return `${wholeOfQueue(source, day)} AND l.id = ANY(ARRAY(${partialIn(source.of)}))`;
}

/** The row from which on the rest of the order stands, as the query names its moment and id. */
interface Begin {
  readonly moment: string;
  readonly id: string;
}

const fromTheFirst: Begin = { moment: `'-infinity'::timestamptz`, id: idOf('0') };

/** A later case is never promised for an earlier day: what comes after a day and a moment is one stretch of a queue. */
export function beginOf(place: number, edge: Edge | undefined, { workdays, calendar }: Promised, give: Give): Begin {
  if (edge === undefined || edge.due < 0) return fromTheFirst;
  if (edge.due >= noDay) return { moment: `'infinity'::timestamptz`, id: idOf('0') };
  const since = `${give(edge.since)}::timestamptz`;
  const startOf = (daysLater: number) => {
    const day = calendar.earliestStart(addDays(firstDay, edge.due + daysLater), workdays);
    return momentOf(`${give(day)}::date`);
  };
  const moment = `least(greatest(${startOf(0)}, ${since}), ${startOf(1)})`;
  // Of several that came in at one moment: all, none, or those after its own last one.
  const tie = place < edge.place ? idOf('f') : place > edge.place ? idOf('0') : `${give(edge.id)}::uuid`;
  return { moment, id: `CASE WHEN ${moment} > ${since} THEN ${idOf('0')} ELSE ${tie} END` };
}

function idOf(digit: '0' | 'f'): string {
  return `'${'00000000-0000-0000-0000-000000000000'.replaceAll('0', digit)}'::uuid`;
}

function momentOf(day: string): string {
  return `(${day}::timestamp AT TIME ZONE 'Asia/Shanghai')`;
}
