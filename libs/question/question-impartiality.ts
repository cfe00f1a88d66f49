import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { QuestionOfOwnOrganisation } from './question.errors';
import type { Question } from './question.entity';

interface Sides extends Pick<Question, 'organisationId' | 'askedBy' | 'answeredBy'> {
  readonly ownerId: string;
}

/** Nobody hides or restores what is their own, on whichever side: acting for another organisation changes no interest. */
@Injectable()
export class QuestionImpartiality {
  constructor(private readonly database: Database) {}

  async check(tx: Tx, sides: Sides, actor: Actor): Promise<void> {
    if (isPartial(sides, actor, await this.interestsOf(actor, tx))) throw new QuestionOfOwnOrganisation();
  }

  /** The organisations of which the person is a member, or whose agent under a mandate in force. */
  async interestsOf({ personId, organisationId }: Actor, tx?: Tx): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT organisation_id AS id FROM identity.memberships WHERE person_id = $1
       UNION SELECT principal_id FROM identity.mandates WHERE agent_id = $1 AND state = 'active'`,
      [personId],
      tx,
    );
    return new Set([...rows.map(({ id }) => id), ...(organisationId === null ? [] : [organisationId])]);
  }
}

export function isPartial(
  { organisationId, ownerId, askedBy, answeredBy }: Sides,
  { personId }: Actor,
  interests: ReadonlySet<string>,
): boolean {
  const isTheirs = personId !== null && (askedBy === personId || answeredBy === personId);
  return isTheirs || interests.has(organisationId) || interests.has(ownerId);
}
