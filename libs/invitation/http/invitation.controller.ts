import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoleNotAllowed } from '#kernel/domain-error';
import { type Actor, isAny, organisationOf, systemActor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import type { ActorRequest } from '#platform/http/actor-source';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { formText } from '#platform/http/form-text';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { AnswerInvitation } from '../answer-invitation';
import { EndInvitation } from '../end-invitation';
import { invitationLifecycle } from '../invitation.lifecycle';
import { InvitationQueries } from '../invitation.queries';
import { Invite } from '../invite';
import {
  AcceptInvitationRequest,
  DeclineInvitationRequest,
  InvitationsRequest,
  InvitationTokenRequest,
  InviteRequest,
  RevokeInvitationRequest,
} from './invitation.request';
import { InvitationListResponse, InvitationResponse, OpenInvitationResponse } from './invitation.response';

@ApiTags('invitations')
@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly inviting: Invite,
    private readonly ending: EndInvitation,
    private readonly answering: AnswerInvitation,
    private readonly invitations: InvitationQueries,
  ) {}

  @Get()
  @Policy({ who: ['organisation_admin', 'sysadmin'], scope: 'own', anyFor: ['sysadmin'], fields: 'own' })
  async listInvitations(@Query() page: InvitationsRequest, @Acting() actor: Actor): Promise<InvitationListResponse> {
    const limit = page.limit ?? 20;
    const after = decodeCursor(page.cursor, ['instant', 'id']);
    const rows = await this.invitations.of(organisationFor(page.organisationId, actor), { after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.createdKey, row.id]);
    return { items: items.map((row) => InvitationResponse.from(row, actor.roles)), nextCursor };
  }

  /** The same address invited again: the open invitation is renewed, its old link is dead. */
  @Post()
  @Limited('invitation')
  @Policy({ who: ['organisation_admin', 'sysadmin'], scope: 'own', anyFor: ['sysadmin'] })
  invite(@Body() body: InviteRequest, @Acting() actor: Actor): Promise<ReceiptResponse> {
    const organisationId = organisationFor(body.organisationId, actor);
    return this.inviting.execute({ ...body, organisationId }, { ...actor, personId: actor.personId ?? '' });
  }

  @Post(':id/revocation')
  @Policy({
    who: ['organisation_admin', 'sysadmin'],
    scope: 'own',
    anyFor: ['sysadmin'],
    object: 'invitation',
    moves: movesOf(invitationLifecycle, 'revoke'),
  })
  revokeInvitation(
    @Param('id', IdPipe) id: string,
    @Body() body: RevokeInvitationRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.ending.execute({ ...body, id, action: 'revoke' }, actor);
  }

  /** What the holder of a link is invited to. */
  @Post('by-token')
  @HttpCode(200)
  @Limited('invitation')
  @Policy({ who: 'public', scope: 'any' })
  async readInvitation(
    @Body() body: InvitationTokenRequest,
    @Req() request: ActorRequest,
  ): Promise<OpenInvitationResponse> {
    const row = await this.invitations.byToken(body.token);
    return OpenInvitationResponse.from(row, request.actor?.personId ?? null);
  }

  /** Joins the organisation: signed in with the invited address, or with a name and a password as somebody new. */
  @Post('acceptance')
  @Limited('invitation')
  @Policy({ who: 'public', scope: 'any' })
  acceptInvitation(@Body() body: AcceptInvitationRequest, @Req() request: ActorRequest): Promise<ReceiptResponse> {
    const { token, name, password, noticeVersion } = body;
    const newcomer = name && password && noticeVersion ? { name, password, noticeVersion } : null;
    return this.answering.accept({ token, newcomer }, actorIn(request));
  }

  @Post('refusal')
  @Limited('invitation')
  @Policy({ who: 'public', scope: 'any' })
  declineInvitation(@Body() body: DeclineInvitationRequest, @Req() request: ActorRequest): Promise<ReceiptResponse> {
    const { token, reasonCode, reasonText } = body;
    return this.answering.decline({ token, reasonCode, reasonText: formText(reasonText) }, actorIn(request));
  }
}

function organisationFor(asked: string | undefined, actor: Actor): string {
  const own = organisationOf(actor);
  if (asked === undefined || asked === own) return own;
  if (!isAny(actor, 'sysadmin')) throw new RoleNotAllowed();
  return asked;
}

/** Whoever holds a link and is not signed in: no person as yet. */
function actorIn(request: ActorRequest): Actor {
  return request.actor ?? systemActor('invitation', request.id);
}
