/** What an organisation may let a program do in its name; a route says which of these it needs, and most refuse tokens altogether. */
export const tokenScopes = [
  'demand:read',
  'demand:write',
  'achievement:read',
  'achievement:write',
  'match:read',
  'match:write',
] as const;

export type TokenScope = (typeof tokenScopes)[number];
