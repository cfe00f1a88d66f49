import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { usccExceptionLifecycle } from '../uscc-exception.lifecycle';

/** An exception is nobody's own: it is the platform's. */
@Injectable()
export class UsccExceptionSubject extends PolicySubject {
  readonly object = 'uscc-exception';

  constructor(private readonly database: Database) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const [row] = await this.database.query<{ state: string; version: number }>(
      `SELECT state, version FROM identity.uscc_exceptions WHERE id = $1`,
      [id],
    );
    return row && { organisationId: null, version: row.version, states: { [usccExceptionLifecycle.name]: row.state } };
  }
}
