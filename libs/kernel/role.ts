/** The roles a person can hold in an organisation (domain 0.2); a role sits on the membership, never on the organisation. */
export const roles = [
  'enterprise',
  'institute',
  'researcher',
  'service_provider',
  'tech_manager',
  'startup_team',
  'organisation_admin',
  'expert',
  'platform_reviewer',
  'reg_officer',
  'reg_senior',
  'voucher_clerk',
  'voucher_approver',
  'voucher_finance',
  'authority',
  'operator',
  'auditor',
  'sysadmin',
] as const;

export type Role = (typeof roles)[number];

/** Who decides on other people's cases or sees more than their own: they prove themselves by a second factor (ASVS 6.3.3). */
export const staffRoles: readonly Role[] = [
  'expert',
  'platform_reviewer',
  'reg_officer',
  'reg_senior',
  'voucher_clerk',
  'voucher_approver',
  'voucher_finance',
  'authority',
  'operator',
  'auditor',
  'sysadmin',
];

/** Who has business of an own: whoever is no staff. */
export const partyRoles: readonly Role[] = roles.filter((role) => !staffRoles.includes(role));

/**
 * `system` moves objects by clock or by message; no person ever holds it. `self` is the person whose own matter it is,
 * whatever roles they hold: an applicant, one who is invited, the agent of a mandate.
 */
export type Mover = Role | 'system' | 'self';
