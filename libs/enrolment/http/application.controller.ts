import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdentityQueries } from '#identity';
import { AuditQueries } from '#platform/audit/audit.queries';
import { type Actor, isAny } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { HistoryRequest } from '#platform/http/history.request';
import { historyPage, HistoryResponse, namedIn } from '#platform/http/history.response';
import { formText } from '#platform/http/form-text';
import { IdPipe } from '#platform/http/id.pipe';
import { languageOf } from '#platform/http/language';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { AmendApplication } from '../amend-application';
import type { ApplicationContent } from '../application.entity';
import { ApplicationProof } from '../application-proof';
import { ApplicationQueries } from '../application.queries';
import { Apply } from '../apply';
import { WithdrawApplication } from '../withdraw-application';
import { AmendApplicationRequest, ApplicationRequest, WithdrawApplicationRequest } from './application.request';
import {
  ApplicationDetailResponse,
  ApplicationResponse,
  OwnApplicationsResponse,
  ProofResponse,
} from './application.response';

/** For the person who asks that an organisation joins; they may act for nobody yet. */
@ApiTags('enrolment')
@Controller('applications')
export class ApplicationController {
  constructor(
    private readonly applying: Apply,
    private readonly amending: AmendApplication,
    private readonly withdrawing: WithdrawApplication,
    private readonly applications: ApplicationQueries,
    private readonly proof: ApplicationProof,
    private readonly audit: AuditQueries,
    private readonly identity: IdentityQueries,
  ) {}

  @Post()
  @Policy({ who: 'signed-in', scope: 'own' })
  @Limited('verification')
  applyForOrganisation(
    @Body() body: ApplicationRequest,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { fileIds } = body;
    return this.applying.execute({ ...contentOf(body), fileIds, language: languageOf(accepted) }, actor);
  }

  @Get()
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async listOwnApplications(@Acting() actor: Actor): Promise<OwnApplicationsResponse> {
    const rows = await this.applications.ofApplicant(actor);
    return { items: rows.map((row) => ApplicationResponse.from(row, ['self'])) };
  }

  @Get(':id')
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async readApplication(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<ApplicationDetailResponse> {
    const row = await this.applications.ofApplicantById(id, actor);
    return {
      ...ApplicationResponse.from(row, ['self']),
      files: (await this.proof.of(id)).map((file) => ProofResponse.from(file)),
    };
  }

  /** Every step of it, for the applicant and for those who verify. */
  @Get(':id/history')
  @Policy({
    who: 'signed-in',
    scope: 'own',
    anyFor: ['platform_reviewer', 'auditor'],
    object: 'application',
    fields: 'own',
    witnessed: ['auditor'],
  })
  async readApplicationHistory(
    @Param('id', IdPipe) id: string,
    @Query() asked: HistoryRequest,
    @Acting() actor: Actor,
  ): Promise<HistoryResponse> {
    if (isAny(actor, 'platform_reviewer', 'auditor')) await this.applications.one(id);
    else await this.applications.ofApplicantById(id, actor);
    const rows = await this.audit.historyOf('application', id, historyPage(asked));
    return HistoryResponse.from(rows, asked, await this.identity.names(namedIn(rows)));
  }

  /** Mends what was sent back and hands it in again. */
  @Put(':id')
  @Policy({ who: 'signed-in', scope: 'own' })
  @Limited('verification')
  amendApplication(
    @Param('id', IdPipe) id: string,
    @Body() body: AmendApplicationRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { version, fileIds } = body;
    return this.amending.execute({ ...contentOf(body), id, version, fileIds }, actor);
  }

  @Post(':id/withdrawal')
  @Policy({ who: 'signed-in', scope: 'own' })
  withdrawApplication(
    @Param('id', IdPipe) id: string,
    @Body() body: WithdrawApplicationRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { version, reasonCode, reasonText } = body;
    return this.withdrawing.execute({ id, version, reasonCode, reasonText: formText(reasonText) }, actor);
  }
}

function contentOf(body: ApplicationRequest): ApplicationContent {
  const { uscc, name, kind, districtCode, industry, post } = body;
  return {
    uscc,
    name,
    nameEn: formText(body.nameEn),
    kind,
    districtCode: districtCode ?? null,
    industry: industry ?? null,
    post,
    statement: formText(body.statement),
  };
}
