import type { PeopleFilter } from '../../api/people-queries';

/** The address is the state of the list; what it does not know is left out, an unknown code is refused by the server. */
export function peopleSearch(search: Record<string, unknown>): PeopleFilter {
  const text = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined);
  const [q, organisationId, role, state] = [text('q'), text('organisationId'), text('role'), text('state')];
  const dormantDays = Number(search['dormantDays']) || undefined;
  return {
    ...(q && { q }),
    ...(organisationId && { organisationId }),
    ...(role && { role: role as PeopleFilter['role'] }),
    ...(state && { state: state as PeopleFilter['state'] }),
    ...(dormantDays && { dormantDays }),
  };
}
