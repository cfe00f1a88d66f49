import { addDays } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import { ipNumberFault } from '#kernel/ip-number';
import type { IpRight } from './achievement-content.entity';

/** Rights that come with a number: patents from the day of filing, the others once they are registered. */
const numberedFromFiling = ['patent_invention', 'patent_utility', 'patent_design'];
const numberedOnceGranted = [...numberedFromFiling, 'software', 'ic_layout', 'plant_variety'];

function needsNumber({ kind, status }: IpRight): boolean {
  return (status === 'granted' ? numberedOnceGranted : numberedFromFiling).includes(kind);
}

/**
 * The last day on which one of these rights lasts, YYYY-MM-DD: yesterday where all are lapsed, null where one has no known end
 * or where there is no right that could end.
 */
export function rightsUntil(rights: readonly IpRight[], today: string): string | null {
  const ends = rights
    .filter(({ kind }) => kind !== 'none')
    .map(({ status, expiresOn }) => (status === 'lapsed' ? addDays(today, -1) : (expiresOn ?? null)));
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length ? null : (known.toSorted().at(-1) ?? null);
}

/** Numbers that are missing or cannot be, and a list of rights of which none lasts. */
export function faultsOfRights(rights: readonly IpRight[], today: string): Fault[] {
  const ofNumbers = rights.flatMap((right, i): Fault[] => {
    const path = `ipRights.${i}.number`;
    const number = right.number?.trim() ?? '';
    if (number === '') return needsNumber(right) ? [{ path, code: 'required' }] : [];
    const code = ipNumberFault(right.kind, number);
    return code === null ? [] : [{ path, code }];
  });
  const last = rightsUntil(rights, today);
  return last !== null && last < today ? [...ofNumbers, { path: 'ipRights', code: 'rights-lapsed' }] : ofNumbers;
}
