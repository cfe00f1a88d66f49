import type { ImportKind } from '../../api/exchange-queries';

const kindOf: Readonly<Record<string, ImportKind>> = {
  enterprise: 'demands',
  institute: 'achievements',
  researcher: 'achievements',
};

/** What somebody with these roles takes in. */
export function importKindsOf(roles: readonly string[]): ImportKind[] {
  return [...new Set(roles.flatMap((role) => kindOf[role] ?? []))];
}
