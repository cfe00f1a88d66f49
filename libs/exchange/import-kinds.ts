import { Injectable } from '@nestjs/common';
import { ImportAchievements } from '#achievement';
import { ImportDemands } from '#demand';
import { IdentityQueries } from '#identity';
import type { Role } from '#kernel/role';
import { type Actor, isAny } from '#platform/http/actor';
import { RoleNotAllowed } from '#kernel/domain-error';
import type { Tx } from '#platform/database/tx';
import type { ImportKind } from '#platform/import/bulk-import';
import type { ImportedKind, ImportRun } from './import-run.entity';

const rolesOf: Readonly<Record<ImportedKind, readonly Role[]>> = {
  demands: ['enterprise'],
  achievements: ['institute', 'researcher'],
};

/** What can be taken in, by whom. */
@Injectable()
export class ImportKinds {
  constructor(
    private readonly demands: ImportDemands,
    private readonly achievements: ImportAchievements,
    private readonly identity: IdentityQueries,
  ) {}

  named(kind: ImportedKind): ImportKind<object> {
    return kind === 'demands' ? this.demands : this.achievements;
  }

  checkRole(kind: ImportedKind, actor: Actor): void {
    if (!isAny(actor, ...rolesOf[kind])) throw new RoleNotAllowed({ kind });
  }

  /** Whether somebody acts for the organisation of an import in such a role still: the message may have waited for days. */
  async mayStill(
    { kind, organisationId }: Pick<ImportRun, 'kind' | 'organisationId'>,
    by: { readonly personId: string; readonly mandateId: string | null },
    tx: Tx,
  ): Promise<boolean> {
    const held = await this.identity.capacities(by.personId, tx);
    const here = held.filter((one) => one.organisationId === organisationId && one.mandateId === by.mandateId);
    return here.some(({ roles }) => roles.some((role) => rolesOf[kind].includes(role)));
  }

  /** Of which kinds this actor may see the organisation's imports. */
  kindsOf(actor: Actor): ImportedKind[] {
    return (Object.keys(rolesOf) as ImportedKind[]).filter((kind) => isAny(actor, ...rolesOf[kind]));
  }
}
