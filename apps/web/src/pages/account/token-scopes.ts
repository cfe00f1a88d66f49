import type { TokenScope } from '../../api/own-data-queries';

/** Read before write, as the form shows them; the key of the words has no colon, which would name a file of words. */
export const scopeWords = {
  'demand:read': 'demand_read',
  'demand:write': 'demand_write',
  'achievement:read': 'achievement_read',
  'achievement:write': 'achievement_write',
  'match:read': 'match_read',
  'match:write': 'match_write',
} as const satisfies Record<TokenScope, string>;

const scopes = Object.keys(scopeWords) as TokenScope[];

/** What a token can carry of a role: nothing of staff, and nothing of administering (see the policies of the routes). */
const carried: Readonly<Record<string, readonly TokenScope[]>> = {
  enterprise: ['demand:read', 'demand:write', 'match:read', 'match:write'],
  institute: ['achievement:read', 'achievement:write', 'match:read'],
  researcher: ['achievement:read', 'achievement:write', 'match:read'],
};

/** Only what one of the roles can use is offered; the rest would be a token that is refused everywhere. */
export function scopesFor(roles: readonly string[]): TokenScope[] {
  const open = new Set(roles.flatMap((role) => carried[role] ?? []));
  return scopes.filter((scope) => open.has(scope));
}
