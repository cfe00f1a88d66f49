import { Body, Controller, HttpCode, HttpStatus, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Acting } from '#platform/http/acting.decorator';
import type { Actor } from '#platform/http/actor';
import { InputMalformed } from '#platform/http/http.errors';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { languageOf } from '#platform/http/language';
import { Policy } from '#platform/http/policy.decorator';
import { ConfirmAvailability } from '../confirm-availability';
import { ConfirmAvailabilityRequest } from './confirmations.request';
import { ConfirmationsResponse } from './confirmations.response';

@ApiTags('achievements')
@Controller('achievements/confirmations')
export class ConfirmationsController {
  constructor(private readonly confirming: ConfirmAvailability) {}

  /** Confirms for many at once that they are still available; each is confirmed or refused by itself. */
  @Post()
  @HttpCode(HttpStatus.OK)
  @Policy({ who: ['institute'], scope: 'own', token: 'achievement:write' })
  // The versions are the key: what was confirmed by the first request has another version when it comes again.
  @WithoutIdempotencyKey()
  async confirmAvailability(
    @Body() { ids, versions }: ConfirmAvailabilityRequest,
    @Acting() actor: Actor,
    @Req() { headers }: FastifyRequest,
  ): Promise<ConfirmationsResponse> {
    if (ids.length !== versions.length) throw new InputMalformed([{ path: 'versions', code: 'wrong-type' }]);
    const items = ids.map((id, i) => ({ id, version: versions[i] ?? 0 }));
    return ConfirmationsResponse.from(
      await this.confirming.execute(items, actor),
      languageOf(headers['accept-language']),
    );
  }
}
