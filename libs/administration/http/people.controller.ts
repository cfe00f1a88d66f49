import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeMember, personLifecycle } from '#identity';
import { MandateQueries } from '#mandate';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { formText } from '#platform/http/form-text';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { VersionRequest } from '#platform/http/version.request';
import { AdministerPerson } from '../administer-person';
import { PeopleQueries } from '../people.queries';
import { MovePersonRequest, PeopleRequest, SeatRemovalRequest, SeatRolesRequest } from './administration.request';
import {
  PeopleListResponse,
  PersonAccountDetailResponse,
  PersonAccountResponse,
  PersonMandateResponse,
} from './administration.response';

const mostMandates = 50;

/** Accounts only: whoever is here decides nothing of anybody's business. */
@ApiTags('administration')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly administering: AdministerPerson,
    private readonly changing: ChangeMember,
    private readonly people: PeopleQueries,
    private readonly mandates: MandateQueries,
  ) {}

  @Get()
  @Policy({ who: ['sysadmin'], scope: 'any', fields: 'staff' })
  async listPeople(@Query() page: PeopleRequest, @Acting() actor: Actor): Promise<PeopleListResponse> {
    const limit = page.limit ?? 20;
    const rows = await this.people.page({ ...page, after: decodeCursor(page.cursor, ['id']), limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.id]);
    return { items: items.map((row) => PersonAccountResponse.from(row, actor)), nextCursor };
  }

  @Get(':id')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'person', fields: 'staff' })
  async readPerson(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<PersonAccountDetailResponse> {
    const [row, received] = await Promise.all([
      this.people.one(id),
      this.mandates.received(id, { limit: mostMandates }),
    ]);
    const mandates = received.map((mandate) => PersonMandateResponse.from(mandate));
    return { ...PersonAccountResponse.from(row, actor), mandates };
  }

  @Post(':id/moves')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'person', moves: movesOf(personLifecycle, 'disable', 'enable') })
  movePerson(
    @Param('id', IdPipe) id: string,
    @Body() body: MovePersonRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.administering.move({ ...body, id, reasonText: formText(body.reasonText) }, actor);
  }

  /** Signs the person out everywhere. */
  @Post(':id/sign-out')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'person' })
  endSessionsOfPerson(
    @Param('id', IdPipe) id: string,
    @Body() _body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.administering.endSessions(id, actor);
  }

  /** Gives a member of an organisation other roles, those of staff included. */
  @Put(':id/roles')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'person' })
  changeRolesOfPerson(
    @Param('id', IdPipe) personId: string,
    @Body() body: SeatRolesRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.changing.execute({ ...body, personId }, actor);
  }

  @Post(':id/removal')
  @Policy({ who: ['sysadmin'], scope: 'any', object: 'person' })
  removePersonFromOrganisation(
    @Param('id', IdPipe) personId: string,
    @Body() body: SeatRemovalRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.changing.execute({ ...body, personId, roles: null }, actor);
  }
}
