import type { Session } from '../../api/shapes';

/** What was said in registering and in joining, for a new form to begin with; whoever acts for another is not the one to call. */
export function knownOf({ person, actingAs }: Pick<Session, 'person' | 'actingAs'>) {
  const isOwn = actingAs !== null && actingAs.mandateId === null;
  return {
    contact: isOwn ? { name: person.name, email: person.login.includes('@') ? person.login : undefined } : undefined,
    districtCode: actingAs?.districtCode ?? undefined,
    industry: actingAs?.industry ?? undefined,
  };
}
