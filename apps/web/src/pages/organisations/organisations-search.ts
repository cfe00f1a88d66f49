import type { OrganisationFilter } from '../../api/people-queries';

/** The address is the state of the list; an unknown code is refused by the server. */
export function organisationsSearch(search: Record<string, unknown>): OrganisationFilter {
  const text = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined);
  const [q, kind, state] = [text('q'), text('kind'), text('state')];
  return {
    ...(q && { q }),
    ...(kind && { kind: kind as OrganisationFilter['kind'] }),
    ...(state && { state: state as OrganisationFilter['state'] }),
  };
}
