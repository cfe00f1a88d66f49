import { Controller, Headers, Req, Res, Sse } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concat, map, type Observable, of } from 'rxjs';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { ActorSource } from '#platform/http/actor-source';
import { Policy } from '#platform/http/policy.decorator';
import { EventIds, type Hearer } from './event-ids';
import { LiveStream } from './live-stream';
import { OpenStreams } from './open-streams';
import { whilePresent } from './while-present';

interface ServerSentEvent {
  readonly id?: string;
  readonly type: string;
  readonly data: object;
}

// Proxies cut connections that stay silent; half of the usual 30 s.
const heartbeat = 15_000;
// Who acts for nobody hears only what is their own: no organisation has this id.
const nobodys = '00000000-0000-0000-0000-000000000000';

@ApiTags('live')
@Controller('events')
export class LiveController {
  constructor(
    private readonly live: LiveStream,
    private readonly ids: EventIds,
    private readonly streams: OpenStreams,
    private readonly actors: ActorSource,
  ) {}

  /** What happens to the organisation one acts for and to oneself, as server-sent events; resumes after Last-Event-ID, ends with the session. */
  @Sse()
  @Policy({ who: 'signed-in', scope: 'own' })
  @ApiHeader({ name: 'last-event-id', required: false, schema: { type: 'string' } })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async streamEvents(
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('last-event-id') lastSeen: string | undefined,
  ): Promise<Observable<ServerSentEvent>> {
    const hearer: Hearer = { personId: actor.personId, organisationId: actor.organisationId ?? nobodys };
    const after = this.ids.open(hearer, lastSeen) ?? (await this.live.newest(hearer.organisationId, hearer.personId));
    const events = this.live
      .follow(hearer.organisationId, after, hearer.personId)
      .pipe(map(({ seq, topic, payload }) => ({ id: this.ids.seal(hearer, seq), type: topic, data: payload })));
    // Signed out, no member any more or acting for another organisation: what follows is no longer this reader's.
    const isPresent = async () => {
      const still = await this.actors.stillActorOf(request, reply);
      return still?.personId === actor.personId && still.organisationId === actor.organisationId;
    };
    const stream = whilePresent(events, {
      everyMs: heartbeat,
      isPresent,
      doubts: this.live.doubtsOf(actor.personId ?? ''),
    });
    const hello = { id: this.ids.seal(hearer, after), type: 'hello', data: {} };
    return this.streams.admit(actor.personId ?? '', concat(of(hello), stream));
  }
}
