import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { accessTokenLifecycle } from '../access-token/access-token.lifecycle';
import { AccessTokenQueries } from '../access-token/access-token.queries';

/** A token is its organisation's; whoever made it has routes of the own. */
@Injectable()
export class AccessTokenSubject extends PolicySubject {
  readonly object = 'access-token';

  constructor(private readonly tokens: AccessTokenQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const row = await this.tokens.standing(id);
    return row && { ...row, states: { [accessTokenLifecycle.name]: row.state } };
  }
}
