import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '#kernel/domain-error';
import { Acting } from '#platform/http/acting.decorator';
import { type Actor, isAny } from '#platform/http/actor';
import { IdPipe } from '#platform/http/id.pipe';
import { Limited } from '#platform/http/limited.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { RepeatRun } from '../run/repeat-run';
import { RunAsRead } from '../run/run-as-read';
import { RunQueries } from '../run/run.queries';
import { MatchRunDetailResponse, RepetitionResponse } from './match-run.response';

const readers = {
  who: ['enterprise', 'institute', 'researcher', 'expert', 'operator', 'auditor'],
  scope: 'own',
  anyFor: ['expert', 'operator', 'auditor'],
  object: 'match-run',
  witnessed: ['auditor'],
  token: 'match:read',
} as const;

@ApiTags('matching')
@Controller('match-runs')
export class MatchRunController {
  constructor(
    private readonly runs: RunQueries,
    private readonly reading: RunAsRead,
    private readonly repeating: RepeatRun,
  ) {}

  /** What a run depended on, and the fingerprint of its result. */
  @Get(':id')
  @Policy(readers)
  async getMatchRun(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<MatchRunDetailResponse> {
    await this.checkReadable(id, actor);
    const run = await this.reading.execute(id, actor);
    if (!run) throw new NotFound();
    return MatchRunDetailResponse.from(run);
  }

  /** Computes a run again on the documents of its time, and compares the fingerprints. Changes nothing. */
  @Get(':id/repetition')
  @Limited('export')
  @Policy(readers)
  async repeatMatchRun(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<RepetitionResponse> {
    await this.checkReadable(id, actor);
    return this.repeating.execute(id);
  }

  private async checkReadable(id: string, actor: Actor): Promise<void> {
    const owner = await this.runs.ownerOf(id);
    const isOwn = owner !== undefined && owner === actor.organisationId;
    if (!isOwn && (owner === undefined || !isAny(actor, ...readers.anyFor))) throw new NotFound();
  }
}
