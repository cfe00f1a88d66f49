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

export const scopes = Object.keys(scopeWords) as TokenScope[];
