import type { AuditFilter } from '../../api/audit-queries';

/** What an auditor looks for first, in the order of urgency. */
export const auditGroups = [
  'refusals',
  'sign-in-failures',
  'exports',
  'role-changes',
] as const satisfies readonly NonNullable<AuditFilter['group']>[];
