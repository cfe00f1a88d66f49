import { hadHandInSql } from '#identity';
import type { Role } from '#kernel/role';

/** One place that something waits at: who it waits for there, and its rows. */
export interface WaitingSource {
  /** `anybody`: it is the person's own, whatever roles they hold. */
  readonly roles: readonly Role[] | 'anybody';
  readonly sql: string;
}

/** What the SQL of a source may name: who asks, the day, and the numbers of the rules. */
export const asked = {
  organisation: '$1::uuid',
  person: '$2::uuid',
  today: '$3::date',
  /** The day up to which an end is near. */
  soon: '$4::date',
  screening: '$5::int',
  review: '$6::int',
  officeReview: '$7::int',
  answer: '$8::int',
  kinds: '$9::text[]',
} as const;

/** It is read by nobody: it names the type of every value, also of those that no source of some roles uses. */
export const askedOnce = `asked AS (SELECT ${Object.values(asked).join(', ')})`;

/** Whoever let something end this long ago has let it go. */
export const remindedFor = `interval '90 days'`;

interface Columns {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly since: string;
  readonly state: string;
  readonly language?: string;
  readonly translation?: string;
  /** Whose it is, or what it is about. */
  readonly about?: string;
  /** The same in English, where that is known. */
  readonly aboutEn?: string;
  /** Where the thing itself stands, for its span. */
  readonly stands?: string;
  readonly publishedAt?: string;
  readonly amount?: string;
  readonly dueOn?: string;
  readonly takenBy?: string;
  readonly reasons?: string;
}

/** The columns of every source, in one order and with one type each, so that they can stand in one list. */
export function columnsOf(given: Columns): string {
  const nothing = 'NULL';
  return `SELECT ${given.kind}::text AS kind, ${given.id} AS id, ${given.language ?? `'zh'`}::text AS language,
    ${given.title}::text AS title, ${given.translation ?? nothing}::text AS "titleTranslation",
    ${given.about ?? nothing}::text AS about, ${given.aboutEn ?? nothing}::text AS "aboutEn", ${given.state}::text AS state,
    ${given.stands ?? nothing}::text AS stands, ${given.publishedAt ?? nothing}::timestamptz AS "publishedAt", ${given.amount ?? nothing}::int AS amount,
    ${given.since}::timestamptz AS since, ${given.dueOn ?? nothing}::date AS due_on, ${given.takenBy ?? nothing}::text AS "takenBy",
    ${given.reasons ?? `'{}'`}::text[] AS "reasonCodes"`;
}

/** The working day by which something that came in at a moment is promised. */
export function promised(since: string, workdays: string): string {
  return `taxonomy.add_workdays((${since} AT TIME ZONE 'Asia/Shanghai')::date, ${workdays})`;
}

/** As the guard of decisions has it: neither a member of the owner nor ever one who acted on it there. */
export function isImpartial(entity: 'demand' | 'achievement', row: string): string {
  return `${row}.organisation_id IS DISTINCT FROM ${asked.organisation}
    AND NOT EXISTS (SELECT FROM identity.memberships own
                     WHERE own.person_id = ${asked.person} AND own.organisation_id = ${row}.organisation_id)
    AND NOT EXISTS (SELECT FROM platform.audit_events wrote
                     WHERE wrote.entity = '${entity}' AND wrote.entity_id = ${row}.id AND wrote.person_id = ${asked.person}
                       AND ${hadHandInSql('wrote', `${row}.organisation_id`)})`;
}

/** The same the other way round: of everything that the reader is no stranger to, the ids. */
export function partialIn(entity: 'demand' | 'achievement'): string {
  return `SELECT mine.id FROM ${entity}.${entity}_lines mine
           WHERE mine.organisation_id = ANY(ARRAY(SELECT own.organisation_id FROM identity.memberships own
                                                   WHERE own.person_id = ${asked.person}) || ${asked.organisation})
          UNION SELECT theirs.id FROM platform.audit_events wrote JOIN ${entity}.${entity}_lines theirs ON theirs.id = wrote.entity_id
           WHERE wrote.person_id = ${asked.person} AND wrote.entity = '${entity}' AND ${hadHandInSql('wrote', 'theirs.organisation_id')}`;
}
