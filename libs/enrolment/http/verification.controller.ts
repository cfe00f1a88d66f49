import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, dayInShanghai } from '#kernel/clock';
import { pick } from '#kernel/pick';
import { type Actor, isAny, onlyOversees } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { formText } from '#platform/http/form-text';
import { IdPipe } from '#platform/http/id.pipe';
import { PageRequest } from '#platform/http/page.request';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { VersionRequest } from '#platform/http/version.request';
import { applicationLifecycle } from '../application.lifecycle';
import { ApplicationProof } from '../application-proof';
import { ApplicationQueries, type ApplicationRow } from '../application.queries';
import { BeginVerification } from '../begin-verification';
import { DecideApplication } from '../decide-application';
import { DecideApplicationRequest } from './application.request';
import {
  ApplicationResponse,
  ProofResponse,
  QueuedApplicationResponse,
  VerificationCaseResponse,
  VerificationQueueResponse,
  DecidedApplicationsResponse,
} from './application.response';

/** The desk where organisations are verified before they exist on the platform. */
@ApiTags('enrolment')
@Controller()
export class VerificationController {
  constructor(
    private readonly beginning: BeginVerification,
    private readonly deciding: DecideApplication,
    private readonly applications: ApplicationQueries,
    private readonly proof: ApplicationProof,
    private readonly clock: Clock,
  ) {}

  /** Applications that wait for a reviewer, oldest first. */
  @Get('verification-queue')
  @Policy({ who: ['platform_reviewer', 'auditor'], scope: 'any', fields: 'staff', witnessed: ['auditor'] })
  async listVerificationQueue(@Query() page: PageRequest, @Acting() actor: Actor): Promise<VerificationQueueResponse> {
    const limit = page.limit ?? 20;
    const rows = await this.applications.queue(limit + 1, decodeCursor(page.cursor, ['instant', 'id']));
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.submittedText, row.id]);
    return { items: items.map((row) => this.queued(row, actor)), nextCursor };
  }

  /** What was decided, newest first. */
  @Get('decided-applications')
  @Policy({ who: ['platform_reviewer', 'auditor'], scope: 'any', fields: 'staff', witnessed: ['auditor'] })
  async listDecidedApplications(
    @Query() page: PageRequest,
    @Acting() actor: Actor,
  ): Promise<DecidedApplicationsResponse> {
    const limit = page.limit ?? 20;
    const rows = await this.applications.decided(limit + 1, decodeCursor(page.cursor, ['instant', 'id']));
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.decidedText, row.id]);
    return { items: items.map((row) => this.queued(row, actor)), nextCursor };
  }

  @Get('verification-queue/:id')
  @Policy({
    who: ['platform_reviewer', 'auditor'],
    scope: 'any',
    object: 'application',
    fields: 'staff',
    witnessed: ['auditor'],
  })
  async readVerificationCase(
    @Param('id', IdPipe) id: string,
    @Acting() actor: Actor,
  ): Promise<VerificationCaseResponse> {
    const row = await this.applications.one(id);
    const [files, alike, rivals] = await Promise.all([
      this.proof.of(id),
      this.applications.alike(row),
      this.applications.rivals(row),
    ]);
    return {
      ...ApplicationResponse.from(row, movers(row, actor)),
      ...pick(row, 'applicantName', 'applicantNameEn', 'takenByName', 'takenByNameEn'),
      overdue: this.isOverdue(row),
      applicantLogin: onlyOversees(actor, 'platform_reviewer') ? null : row.applicantLogin,
      files: files.map((file) => ProofResponse.from(file)),
      alike,
      rivals: rivals.map((rival) => pick(rival, 'id', 'name', 'applicantName', 'applicantNameEn', 'submittedAt')),
    };
  }

  @Post('applications/:id/verification')
  @Policy({
    who: ['platform_reviewer'],
    scope: 'any',
    object: 'application',
    moves: movesOf(applicationLifecycle, 'begin_review'),
  })
  beginVerification(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.beginning.execute({ id, version: body.version }, actor);
  }

  /** 通过, 退回 or 不予通过. */
  @Post('applications/:id/verification/decision')
  @Policy({
    who: ['platform_reviewer'],
    scope: 'any',
    object: 'application',
    moves: movesOf(applicationLifecycle, 'verify', 'return', 'reject'),
  })
  decideApplication(
    @Param('id', IdPipe) id: string,
    @Body() body: DecideApplicationRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { version, verdict, reasonCodes, reasonText } = body;
    return this.deciding.execute({ id, version, verdict, reasonCodes, reasonText: formText(reasonText) }, actor);
  }

  private queued(row: ApplicationRow, actor: Actor): QueuedApplicationResponse {
    const reader = { verifies: isAny(actor, 'platform_reviewer'), movers: movers(row, actor) };
    return QueuedApplicationResponse.from(row, this.isOverdue(row), reader);
  }

  private isOverdue({ decidedAt, dueOn }: ApplicationRow): boolean {
    return decidedAt === null && dueOn < dayInShanghai(this.clock.now());
  }
}

/** Nobody decides on the own application, nor on one whose code they excepted; what another has taken is theirs. */
function movers({ applicantId, exceptedBy, takenBy }: ApplicationRow, { personId, roles }: Actor): Actor['roles'] {
  const isPartial = [applicantId, ...exceptedBy].some((one) => one === personId);
  return !isPartial && (takenBy === null || takenBy === personId) ? roles : [];
}
