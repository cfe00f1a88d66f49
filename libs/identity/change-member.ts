import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/role';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { checkIdentityReason } from './identity-reasons';
import { MemberRoles, type Seat } from './member-roles';

export interface MemberChange extends Seat {
  /** None: the person leaves the organisation. */
  readonly roles: readonly Role[] | null;
  readonly version: number;
  readonly reasonCode?: string | null;
  readonly reasonText?: string | null;
}

@Injectable()
export class ChangeMember {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRoles,
    private readonly receipts: Receipts,
  ) {}

  /** Gives a member other roles, or ends the membership; the organisation's own administrator or a system administrator. */
  execute({ roles, reasonCode, ...given }: MemberChange, actor: Actor): Promise<Receipt> {
    const reasonCodes = checkIdentityReason(roles ? 'change_roles' : 'remove', reasonCode, roles === null);
    const reasonText = given.reasonText ?? null;
    return this.database.transaction(async (tx) => {
      const as = isAny(actor, 'sysadmin') ? 'sysadmin' : 'organisation_admin';
      const change = { ...given, reasonCodes, reasonText };
      const version = roles
        ? await this.members.change(tx, { ...change, roles, as }, actor)
        : await this.members.end(tx, change, actor);
      return this.receipts.keep(tx, actor, { id: given.personId, state: roles ? 'member' : 'left', version });
    });
  }
}
