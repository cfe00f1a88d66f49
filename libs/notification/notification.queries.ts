import { Injectable } from '@nestjs/common';
import { type ListSince, ListedPairs, MatchingQueries } from '#matching';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { type NotificationKind, notificationKinds } from './notification-kinds';
import { type NotificationSubject, subjectsNow } from './subjects';

interface StoredNotification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly subject: NotificationSubject;
  readonly subjectId: string | null;
  readonly facts: {
    readonly reasonCodes?: readonly string[];
    readonly count?: number;
    readonly day?: string;
    /** Of new matches: the number of the run that the line began with. */
    readonly since?: string;
    /** Of a yes of both sides: the pair. */
    readonly demandId?: string;
    readonly achievementId?: string;
  };
  readonly createdAt: Date;
  readonly createdKey: string;
  readonly readAt: Date | null;
}

interface Subject {
  readonly subject: NotificationSubject;
  readonly id: string;
  readonly title: string | null;
  readonly language: 'zh' | 'en';
  readonly translation: string | null;
}

export interface Partner {
  readonly name: string;
  readonly nameEn: string | null;
}

export interface ShownNotification extends StoredNotification {
  readonly count: number | null;
  /** Who else said yes, as its reader may name them. */
  readonly partner: Partner | null;
  /** What it is about, as its reader may see it now; null where there is nothing to open any more. */
  readonly about: Pick<Subject, 'title' | 'language' | 'translation'> | null;
}

export interface Unread {
  readonly unread: number;
  /** Of other organisations that this person acts for now. */
  readonly elsewhere: number;
}

interface Page {
  readonly isUnreadOnly: boolean;
  readonly after?: readonly string[];
  readonly limit: number;
}

const sides: Partial<Record<NotificationKind, ListSince['side']>> = {
  'demand-matches': 'demand',
  'achievement-matches': 'achievement',
};

/** Lines from before the number was kept count the whole list. */
function listOf({ kind, subjectId, facts }: StoredNotification): ListSince | undefined {
  const side = sides[kind];
  return side && subjectId !== null ? { side, id: subjectId, since: facts.since ?? '0' } : undefined;
}

const keyOf = ({ subjectId, facts }: StoredNotification): string => `${subjectId} ${facts.since ?? '0'}`;

/** Told to the person and, where it was told for an organisation, only while they act for that one. */
export const toReader = (person: string, organisation: string): string =>
  `person_id = ${person}::uuid AND (organisation_id IS NULL OR organisation_id = ${organisation}::uuid)`;

const unnamed = { title: null, language: 'zh', translation: null } as const;

@Injectable()
export class NotificationQueries {
  constructor(
    private readonly database: Database,
    private readonly listed: ListedPairs,
    private readonly matches: MatchingQueries,
  ) {}

  /** The newest first; one more than asked. Kinds that this version does not know are left out. */
  async page(actor: Actor, { isUnreadOnly, after, limit }: Page): Promise<ShownNotification[]> {
    const [createdAt, id] = after ?? [];
    const rows = await this.database.query<StoredNotification>(
      `SELECT id, kind, subject, subject_id AS "subjectId", facts, created_at AS "createdAt", created_at::text AS "createdKey",
              read_at AS "readAt"
         FROM platform.notifications
        WHERE ${toReader('$1', '$2')} AND kind = ANY($3) AND (NOT $4 OR read_at IS NULL)
          AND ($5::timestamptz IS NULL OR (created_at, id) < ($5::timestamptz, $6::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $7`,
      [
        personOf(actor),
        actor.organisationId,
        notificationKinds,
        isUnreadOnly,
        createdAt ?? null,
        id ?? null,
        limit + 1,
      ],
    );
    const [subjects, counts, partners] = await Promise.all([
      this.subjects(rows, actor),
      this.counts(rows, actor),
      this.partners(rows),
    ]);
    return rows.map((row) => ({
      ...row,
      count: listOf(row) ? (counts.get(keyOf(row)) ?? 0) : (row.facts.count ?? null),
      partner: partners.get(row.id) ?? null,
      about: row.subjectId === null ? unnamed : (subjects.get(`${row.subject} ${row.subjectId}`) ?? null),
    }));
  }

  async unread(actor: Actor): Promise<Unread> {
    const [row] = await this.database.query<Unread>(
      `SELECT count(*) FILTER (WHERE ${toReader('$1', '$2')})::int AS unread,
              count(*) FILTER (WHERE organisation_id IS NOT NULL AND organisation_id IS DISTINCT FROM $2::uuid)::int AS elsewhere
         FROM platform.notifications
        WHERE person_id = $1 AND read_at IS NULL AND kind = ANY($3)
          AND (organisation_id IS NULL OR organisation_id IN (
            SELECT c.organisation_id FROM identity.capacities c WHERE c.person_id = $1))`,
      [personOf(actor), actor.organisationId, notificationKinds],
    );
    return row ?? { unread: 0, elsewhere: 0 };
  }

  /** As long as both say yes; who is told of a pair is one of its sides. */
  private async partners(rows: readonly StoredNotification[]): Promise<ReadonlyMap<string, Partner>> {
    const told = rows.flatMap(({ id, subject, facts: { demandId, achievementId } }) =>
      demandId && achievementId ? [{ id, subject, demandId, achievementId }] : [],
    );
    if (told.length === 0) return new Map();
    const pairs = await this.matches.mutual(
      told.map(({ demandId }) => demandId),
      told.map(({ achievementId }) => achievementId),
    );
    return new Map(
      told.flatMap(({ id, subject, demandId, achievementId }) => {
        const pair = pairs.find((each) => each.demandId === demandId && each.achievementId === achievementId);
        const name = subject === 'demand' ? pair?.ownerName : pair?.needName;
        if (!pair || !name) return [];
        return [[id, { name, nameEn: subject === 'demand' ? pair.ownerNameEn : pair.needNameEn }] as const];
      }),
    );
  }

  /** Of new matches those that still stand in the list: what was told once may be gone, set aside or no longer the best. */
  private counts(rows: readonly StoredNotification[], { organisationId }: Actor): Promise<ReadonlyMap<string, number>> {
    const lists = new Map(rows.flatMap((row) => listOf(row) ?? []).map((list) => [`${list.id} ${list.since}`, list]));
    return organisationId === null
      ? Promise.resolve(new Map())
      : this.listed.countSince([...lists.values()], organisationId);
  }

  private async subjects(
    rows: readonly StoredNotification[],
    { personId, organisationId, roles }: Actor,
  ): Promise<ReadonlyMap<string, Subject>> {
    const ids = [...new Set(rows.flatMap(({ subjectId }) => subjectId ?? []))];
    if (ids.length === 0) return new Map();
    const found = await this.database.query<Subject>(subjectsNow, [ids, organisationId, personId, roles]);
    return new Map(found.map((subject) => [`${subject.subject} ${subject.id}`, subject]));
  }
}
