import { scopesFor } from './token-scopes';

describe('the scopes offered for a token', () => {
  it('are those that the roles can use, in the order of the form', () => {
    expect(scopesFor(['enterprise'])).toEqual(['demand:read', 'demand:write', 'match:read', 'match:write']);
    expect(scopesFor(['researcher'])).toEqual(['achievement:read', 'achievement:write', 'match:read']);
    expect(scopesFor(['institute', 'enterprise', 'organisation_admin'])).toHaveLength(6);
  });

  it('are none for staff and for whoever only administers', () => {
    expect(scopesFor(['organisation_admin'])).toEqual([]);
    expect(scopesFor(['expert', 'operator', 'platform_reviewer', 'auditor', 'sysadmin'])).toEqual([]);
    expect(scopesFor([])).toEqual([]);
  });
});
