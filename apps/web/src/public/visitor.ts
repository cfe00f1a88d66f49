import { createContext, useContext } from 'react';
import type { Session } from '../api/shapes';

const VisitorContext = createContext<Session | null>(null);

export const VisitorProvider = VisitorContext.Provider;

/** The roles of who reads a public page; null when nobody is signed in. */
export function useVisitorRoles(): readonly string[] | null {
  return useContext(VisitorContext)?.actingAs?.roles ?? null;
}

/** Also true of a newcomer who acts for no organisation yet. */
export function useIsSignedIn(): boolean {
  return useContext(VisitorContext) !== null;
}
