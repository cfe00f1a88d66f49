import { Injectable } from '@nestjs/common';
import { ImportAchievements } from '#achievement';
import { ImportDemands } from '#demand';
import type { Role } from '#kernel/role';
import { type Actor, isAny } from '#platform/http/actor';
import { RoleNotAllowed } from '#kernel/domain-error';
import type { ImportKind } from '#platform/import/bulk-import';
import type { ImportedKind } from './import-run.entity';

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
  ) {}

  named(kind: ImportedKind): ImportKind<object> {
    return kind === 'demands' ? this.demands : this.achievements;
  }

  checkRole(kind: ImportedKind, actor: Actor): void {
    if (!isAny(actor, ...rolesOf[kind])) throw new RoleNotAllowed({ kind });
  }

  /** Of which kinds this actor may see the organisation's imports. */
  kindsOf(actor: Actor): ImportedKind[] {
    return (Object.keys(rolesOf) as ImportedKind[]).filter((kind) => isAny(actor, ...rolesOf[kind]));
  }
}
