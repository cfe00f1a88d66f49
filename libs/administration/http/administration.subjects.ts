import { Injectable } from '@nestjs/common';
import { organisationLifecycle, personLifecycle } from '#identity';
import { Database } from '#platform/database/database';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';

/** A person is nobody's own. */
@Injectable()
export class PersonSubject extends PolicySubject {
  readonly object = 'person';

  constructor(private readonly database: Database) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const [row] = await this.database.query<{ state: string; version: number }>(
      `SELECT state, version FROM identity.people WHERE id = $1`,
      [id],
    );
    return row && { organisationId: null, version: row.version, states: { [personLifecycle.name]: row.state } };
  }
}

@Injectable()
export class OrganisationSubject extends PolicySubject {
  readonly object = 'organisation';

  constructor(private readonly database: Database) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const [row] = await this.database.query<{ state: string; version: number }>(
      `SELECT state, version FROM identity.organisations WHERE id = $1`,
      [id],
    );
    return row && { organisationId: id, version: row.version, states: { [organisationLifecycle.name]: row.state } };
  }
}
