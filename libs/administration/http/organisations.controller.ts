import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { organisationLifecycle, RoleRules } from '#identity';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { formText } from '#platform/http/form-text';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { AdministerOrganisation } from '../administer-organisation';
import { OrganisationsQueries } from '../organisations.queries';
import { MoveOrganisationRequest, OrganisationsRequest } from './administration.request';
import { KindRolesResponse, OrganisationAccountResponse, OrganisationListResponse } from './administration.response';

@ApiTags('administration')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly administering: AdministerOrganisation,
    private readonly organisations: OrganisationsQueries,
    private readonly rules: RoleRules,
  ) {}

  @Get()
  @Policy({ who: ['sysadmin'], scope: 'any', fields: 'staff' })
  async listOrganisations(
    @Query() page: OrganisationsRequest,
    @Acting() actor: Actor,
  ): Promise<OrganisationListResponse> {
    const limit = page.limit ?? 20;
    const rows = await this.organisations.page({ ...page, after: decodeCursor(page.cursor, ['id']), limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.id]);
    return { items: items.map((row) => OrganisationAccountResponse.from(row, actor)), nextCursor };
  }

  @Get(':id')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'organisation', fields: 'staff' })
  async readOrganisation(
    @Param('id', IdPipe) id: string,
    @Acting() actor: Actor,
  ): Promise<OrganisationAccountResponse> {
    return OrganisationAccountResponse.from(await this.organisations.one(id), actor);
  }

  /** Roles that its members may hold, by the rules in force today. */
  @Get(':id/roles')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'organisation', fields: 'staff' })
  async listRolesOfOrganisation(@Param('id', IdPipe) id: string): Promise<KindRolesResponse> {
    const { kind } = await this.organisations.one(id);
    const rules = await this.rules.ofKind(kind);
    return { items: rules.map(({ role, grantedBy }) => ({ role, grantedBy })) };
  }

  @Post(':id/moves')
  @Policy({
    who: ['sysadmin'],
    scope: 'any',
    object: 'organisation',
    moves: movesOf(organisationLifecycle, 'suspend', 'reinstate'),
  })
  moveOrganisation(
    @Param('id', IdPipe) id: string,
    @Body() body: MoveOrganisationRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.administering.move({ ...body, id, reasonText: formText(body.reasonText) }, actor);
  }
}
