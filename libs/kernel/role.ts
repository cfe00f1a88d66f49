/** The roles a person can hold in an organisation (domain 0.2); a role sits on the membership, never on the organisation. */
export const roles = [
  'enterprise',
  'institute',
  'researcher',
  'expert',
  'platform_reviewer',
  'operator',
  'auditor',
  'service_provider',
] as const;

export type Role = (typeof roles)[number];

/** `system` moves objects by clock or by message; no person ever holds it. */
export type Mover = Role | 'system';
