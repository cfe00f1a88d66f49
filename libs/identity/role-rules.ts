import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/role';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { roleLabels } from '#taxonomy';
import { RoleNotForKind, RoleNotYoursToGrant, RolesExclusive } from './identity.errors';

/** In which capacity somebody gives and takes roles; `system` is the operator's hand at the command line. */
export type Granter = 'organisation_admin' | 'sysadmin' | 'system';

export interface RoleRule {
  readonly role: Role;
  readonly grantedBy: Exclude<Granter, 'system'>;
  readonly inMandate: boolean;
}

const inForce = `(now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN effective_from AND coalesce(effective_until, 'infinity')`;

/** The rules of roles are rows with their source and days, so that a change of policy is data (domain 0.1 rule 1). */
@Injectable()
export class RoleRules {
  constructor(private readonly database: Database) {}

  /** What members of an organisation of this kind may hold today. */
  ofKind(kind: string, tx?: Tx): Promise<RoleRule[]> {
    return this.database.query<RoleRule>(
      `SELECT role, granted_by AS "grantedBy", in_mandate AS "inMandate"
         FROM identity.role_rules WHERE organisation_kind = $1 AND ${inForce} ORDER BY role`,
      [kind],
      tx,
    );
  }

  /** Throws when a role is not for this kind, or one that is given or taken is not the granter's to give. */
  async refuseGrant(
    given: {
      readonly kind: string;
      readonly roles: readonly Role[];
      readonly changed: readonly Role[];
      readonly as: Granter;
    },
    tx?: Tx,
  ): Promise<void> {
    const rules = new Map((await this.ofKind(given.kind, tx)).map((rule) => [rule.role, rule]));
    for (const role of given.roles) if (!rules.has(role)) throw new RoleNotForKind(named('role', role));
    if (given.as !== 'organisation_admin') return;
    for (const role of given.changed)
      if (rules.get(role)?.grantedBy !== 'organisation_admin') throw new RoleNotYoursToGrant(named('role', role));
  }

  /** Throws RolesExclusive when the duties of two of these roles of one person must be apart. */
  async refuseExclusive(held: readonly Role[], tx?: Tx): Promise<void> {
    const [pair] = await this.database.query<{ one: Role; other: Role }>(
      `SELECT a AS one, b AS other
         FROM identity.role_exclusions e, unnest(e.one) a, unnest(e.other) b
        WHERE ${inForce} AND a <> b AND a = ANY($1) AND b = ANY($1) ORDER BY e.code, a, b LIMIT 1`,
      [[...new Set(held)]],
      tx,
    );
    if (pair) throw new RolesExclusive({ ...named('one', pair.one), ...named('other', pair.other) });
  }
}

function named(as: string, role: Role): Record<string, string> {
  const { zh, en } = roleLabels.label(role);
  return { [as]: role, [`${as}Zh`]: zh, [`${as}En`]: en };
}
