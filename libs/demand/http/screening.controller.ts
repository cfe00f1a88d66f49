import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { movesOf, Policy } from '#platform/http/policy.decorator';
import { ReceiptResponse } from '#platform/http/receipt.response';
import { VersionRequest } from '#platform/http/version.request';
import { BeginScreening } from '../begin-screening';
import { demandLifecycle, revisionLifecycle, workingStates } from '../demand.lifecycle';
import { PublishDemand } from '../publish-demand';
import { ScreenDemand } from '../screen-demand';
import { ScreenDemandRequest } from './demand-moves.request';

@ApiTags('screening')
@Controller()
export class ScreeningController {
  constructor(
    private readonly beginning: BeginScreening,
    private readonly screening: ScreenDemand,
    private readonly publishing: PublishDemand,
  ) {}

  @Post('demands/:id/screening')
  @Policy({
    who: ['expert'],
    scope: 'any',
    object: 'demand',
    moves: movesOf(revisionLifecycle, 'begin_screening'),
    states: { [demandLifecycle.name]: workingStates },
    impartial: true,
  })
  beginScreening(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.beginning.execute({ id, version: body.version }, actor);
  }

  /** 通过, 整改 or 拒绝. */
  @Post('demands/:id/screening/decision')
  @Policy({
    who: ['expert'],
    scope: 'any',
    object: 'demand',
    moves: movesOf(revisionLifecycle, 'validate', 'return', 'reject'),
    states: { [demandLifecycle.name]: workingStates },
    impartial: true,
  })
  screenDemand(
    @Param('id', IdPipe) id: string,
    @Body() body: ScreenDemandRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    const { version, verdict, reasonCodes, reasonText, publish } = body;
    return this.screening.execute(
      { id, version, verdict, reasonCodes, reasonText: reasonText ?? null, publish: publish ?? true },
      actor,
    );
  }

  @Post('demands/:id/publication')
  @Policy({
    who: ['expert', 'operator'],
    scope: 'any',
    object: 'demand',
    moves: movesOf(revisionLifecycle, 'publish'),
    states: { [demandLifecycle.name]: workingStates },
    impartial: true,
  })
  publishDemand(
    @Param('id', IdPipe) id: string,
    @Body() body: VersionRequest,
    @Acting() actor: Actor,
  ): Promise<ReceiptResponse> {
    return this.publishing.execute({ id, version: body.version }, actor);
  }
}
