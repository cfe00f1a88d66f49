import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries';
import type { Session } from '../../api/shapes';

export const destinations = [
  'demands',
  'achievements',
  'screening',
  'reviews',
  'verification',
  'questions',
  'operations',
  'audit',
  'rounds',
  'exposure',
  'imports',
  'mandates',
  'people',
  'organisations',
  'creditCodes',
  'erasures',
] as const;
export type Destination = (typeof destinations)[number];

const doors: Record<string, readonly Destination[]> = {
  enterprise: ['demands', 'questions', 'imports'],
  institute: ['achievements', 'questions', 'imports'],
  researcher: ['achievements', 'questions', 'imports'],
  expert: ['screening', 'questions'],
  platform_reviewer: ['reviews', 'verification', 'creditCodes'],
  organisation_admin: ['mandates'],
  tech_manager: ['questions', 'mandates'],
  service_provider: ['questions'],
  startup_team: ['questions'],
  sysadmin: ['people', 'organisations', 'creditCodes', 'erasures'],
  operator: ['operations', 'rounds', 'exposure', 'screening', 'questions'],
  authority: ['exposure'],
  auditor: ['audit', 'screening', 'reviews', 'verification', 'rounds', 'exposure'],
};

/** Which lists a role is shown; what it may do there is the server's word (allowedActions). */
export function destinationsOf(roles: readonly string[]): Destination[] {
  const open = new Set(roles.flatMap((role) => doors[role] ?? []));
  return destinations.filter((each) => open.has(each));
}

export function rolesAt(destination: Destination): string[] {
  return Object.keys(doors).filter((role) => doors[role]?.includes(destination));
}

const deciders = ['expert', 'operator', 'platform_reviewer'];

/** Whoever only oversees the cases of others finds nothing there to do; the server says the same of each case. */
export function useReadsOnly(): boolean {
  const roles = useSession().actingAs?.roles ?? [];
  return roles.includes('auditor') && !roles.some((role) => deciders.includes(role));
}

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}
