import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { NotSignedIn } from '#platform/http/http.errors';
import { Sessions } from '../session/sessions';
import type { SessionResponse } from './session.response';

/** A session as its owner is told of it. */
@Injectable()
export class SessionDescription {
  constructor(
    private readonly sessions: Sessions,
    private readonly identity: IdentityQueries,
  ) {}

  async ofToken(token: string): Promise<SessionResponse> {
    const session = await this.sessions.find(token);
    const person = session ? await this.identity.person(session.personId) : undefined;
    if (!session || !person) throw new NotSignedIn();
    const { organisationId, mandateId, secondFactor, isPasswordDue, hold } = session;
    // What somebody may do is told to whoever has proved to be that somebody.
    const capacities = hold ? [] : await this.identity.capacities(person.id);
    const actingAs = capacities.find((one) => one.organisationId === organisationId && one.mandateId === mandateId);
    return { person, actingAs: actingAs ?? null, capacities, secondFactor, isPasswordDue };
  }
}
