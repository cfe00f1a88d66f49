import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoleNotAllowed } from '#kernel/domain-error';
import { type Actor, isAny, organisationOf } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { PageRequest } from '#platform/http/page.request';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { ChangeMember } from '../change-member';
import { IdentityQueries } from '../identity.queries';
import { MemberQueries } from '../member.queries';
import { RoleRules } from '../role-rules';
import { RemovalRequest, RolesRequest } from './member.request';
import {
  GrantableRoleResponse,
  GrantableRolesResponse,
  MemberListResponse,
  MemberResponse,
  MembershipChangeResponse,
  MembershipChangesResponse,
} from './member.response';

@ApiTags('members')
@Controller()
export class MemberController {
  constructor(
    private readonly changing: ChangeMember,
    private readonly members: MemberQueries,
    private readonly rules: RoleRules,
    private readonly identity: IdentityQueries,
  ) {}

  /** Who belongs to the organisation acted for: all of it for its administrator, names and roles for other members. */
  @Get('members')
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async listMembers(@Query() page: PageRequest, @Acting() actor: Actor): Promise<MemberListResponse> {
    // An agent does the business of the principal and has no business with its people.
    if (actor.mandateId) throw new RoleNotAllowed();
    if (actor.organisationId === null) return { items: [], nextCursor: null };
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    const rows = await this.members.of(actor.organisationId, { after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.sinceKey, row.personId]);
    const reader = { isAdmin: isAny(actor, 'organisation_admin'), personId: actor.personId };
    return { items: items.map((row) => MemberResponse.from(row, reader)), nextCursor };
  }

  /** Roles that members of the organisation acted for may hold. */
  @Get('members/roles')
  @Policy({ who: ['organisation_admin'], scope: 'own', fields: 'own' })
  async listGrantableRoles(@Acting() actor: Actor): Promise<GrantableRolesResponse> {
    const organisation = await this.identity.organisation(organisationOf(actor));
    const rules = await this.rules.ofKind(organisation?.kind ?? '');
    return { items: rules.map((rule) => GrantableRoleResponse.from(rule, isAny(actor, 'sysadmin'))) };
  }

  @Put('members/:personId/roles')
  @Policy({ who: ['organisation_admin'], scope: 'own' })
  changeMemberRoles(
    @Param('personId', IdPipe) personId: string,
    @Body() body: RolesRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.changing.execute({ ...body, personId, organisationId: organisationOf(actor) }, actor);
  }

  /** Ends a membership; the person reads the reason in /membership-changes. */
  @Post('members/:personId/removal')
  @Policy({ who: ['organisation_admin'], scope: 'own' })
  removeMember(
    @Param('personId', IdPipe) personId: string,
    @Body() body: RemovalRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.changing.execute({ ...body, roles: null, personId, organisationId: organisationOf(actor) }, actor);
  }

  /** What was decided about the reader's own places in organisations, with the reasons. */
  @Get('membership-changes')
  @Policy({ who: 'signed-in', scope: 'none', fields: 'own' })
  async listOwnMembershipChanges(
    @Query() page: PageRequest,
    @Acting() actor: Actor,
  ): Promise<MembershipChangesResponse> {
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    const rows = await this.members.changesOf(actor.personId ?? '', { after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.atKey, row.id]);
    return { items: items.map((row) => MembershipChangeResponse.from(row)), nextCursor };
  }
}
