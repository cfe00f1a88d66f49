import type { Problem, Visitor } from '../../../test/support/visitor';

export interface Made {
  readonly id: string;
  readonly token: string;
  readonly lastFour: string;
  readonly expiresAt: string;
}

export interface Listed {
  readonly items: {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly isExpired: boolean;
    readonly lastUsedAt: string | null;
    readonly personName: string;
  }[];
  readonly nextCursor: string | null;
}

export const wanted = { name: 'ERP', scopes: ['demand:read', 'demand:write'], days: 90 };

export const askForToken = (by: Visitor, given: object = {}) =>
  by.post<Made & Problem>('/account/tokens', { ...wanted, ...given });

export async function aToken(by: Visitor, given: object = {}): Promise<Made> {
  const { status, body, text } = await askForToken(by, given);
  if (status !== 201) throw new Error(text);
  return body;
}

/** What a program sends instead of a cookie. */
export const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
