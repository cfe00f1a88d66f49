import { Body, Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdentityQueries } from '#identity';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { NumberPipe } from '#platform/http/number.pipe';
import { Policy, type PolicyRule } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { RevisionTextRequest } from '#platform/http/revision.request';
import { RevisionListResponse } from '#platform/http/revision.response';
import { VersionRequest } from '#platform/http/version.request';
import { RevisionHistory } from '#platform/revision/revision-history';
import { DeleteDemand } from '../delete-demand';
import { DemandFiles } from '../demand-files';
import { demandLifecycle, discardableStates, draftedTexts, revisionLifecycle } from '../demand.lifecycle';
import { DemandQueries } from '../demand.queries';
import { demandRoom, type RevisionRow } from '../demand.rows';
import { DiscardDemandText } from '../text/discard-demand-text';
import { oversees } from './demand.response';
import { DemandRevisionTextResponse } from './demand-revision-text.response';
import { PublicDemandResponse } from './public-demand.response';

const readers = {
  who: ['enterprise', 'expert', 'operator', 'auditor'],
  scope: 'own',
  anyFor: ['expert', 'operator', 'auditor'],
  object: 'demand',
  fields: 'own',
  token: 'demand:read',
  witnessed: ['auditor'],
} as const satisfies PolicyRule;

/** A text before and after it is public: how it will read, how it came about, and what becomes of it that nobody wants. */
@ApiTags('demands')
@Controller('demands')
export class DemandDraftingController {
  constructor(
    private readonly demands: DemandQueries,
    private readonly history: RevisionHistory,
    private readonly files: DemandFiles,
    private readonly identity: IdentityQueries,
    private readonly discarding: DiscardDemandText,
    private readonly deleting: DeleteDemand,
  ) {}

  /** The newest text exactly as the public will read it. */
  @Get(':id/preview')
  @Policy(readers)
  async previewDemand(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<PublicDemandResponse> {
    const detail = await this.demands.preview(id, actor);
    return PublicDemandResponse.of(detail, await this.files.shownOf(detail.revision.attachmentIds));
  }

  /** All its texts, newest first; staff sees those that were handed in. */
  @Get(':id/revisions')
  @Policy(readers)
  async listDemandRevisions(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<RevisionListResponse> {
    const isOwner = await this.isOwner(id, actor);
    const lines = await this.history.lines(demandRoom, id, isOwner);
    const names = await this.identity.names(lines.map(({ editedBy }) => editedBy));
    return RevisionListResponse.of(lines, { isOwner, names });
  }

  /** One text in full, with what is new in it against another. */
  @Get(':id/revisions/:number')
  @Policy(readers)
  async readDemandRevision(
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
    @Query() asked: RevisionTextRequest,
    @Acting() actor: Actor,
  ): Promise<DemandRevisionTextResponse> {
    const detail = await this.demands.detail(id, actor);
    const isOwner = detail.organisationId === actor.organisationId;
    const { text, former } = await this.history.pair<RevisionRow>(demandRoom, { id, isOwner }, { ...asked, number });
    const names = await this.identity.names([text.editedBy]);
    const files = await this.files.of(text.attachmentIds);
    return DemandRevisionTextResponse.of(
      { text, former, files },
      { isOwner, isOverseer: oversees(detail, actor), names },
    );
  }

  /** Drops a change of a published demand that was not handed in, or was sent back; the public text is the newest again. */
  @Delete(':id/revision')
  @Policy({
    who: ['enterprise'],
    scope: 'own',
    object: 'demand',
    states: { [demandLifecycle.name]: discardableStates, [revisionLifecycle.name]: draftedTexts },
    token: 'demand:write',
  })
  discardDemandText(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.discarding.execute({ id, version: body.version }, actor);
  }

  /** Removes a draft that was never handed in, with its files. */
  @Delete(':id')
  @Policy({
    who: ['enterprise'],
    scope: 'own',
    object: 'demand',
    states: { [demandLifecycle.name]: [demandLifecycle.initial] },
    token: 'demand:write',
  })
  deleteDemand(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.deleting.execute({ id, version: body.version }, actor);
  }

  /** Throws NotFound for who may not read it at all. */
  private async isOwner(id: string, actor: Actor): Promise<boolean> {
    const { organisationId } = await this.demands.detail(id, actor);
    return organisationId === actor.organisationId;
  }
}
