import { Controller, Headers, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { concat, interval, map, merge, type Observable, of } from 'rxjs';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { Policy } from '#platform/http/policy.decorator';
import { LiveStream } from './live-stream';

interface ServerSentEvent {
  readonly id?: string;
  readonly type: string;
  readonly data: object;
}

// Proxies cut connections that stay silent; half of the usual 30 s.
const heartbeat = 15_000;

@ApiTags('live')
@Controller('events')
export class LiveController {
  constructor(private readonly live: LiveStream) {}

  /** What happens to the organisation one acts for, as server-sent events; resumes after Last-Event-ID. */
  @Sse()
  @Policy({ who: 'signed-in', scope: 'own' })
  async streamEvents(
    @Acting() actor: Actor,
    @Headers('last-event-id') lastSeen?: string,
  ): Promise<Observable<ServerSentEvent>> {
    const after = lastSeen && /^\d{1,18}$/.test(lastSeen) ? lastSeen : await this.live.newest();
    const events = this.live
      .follow(actor.organisationId ?? '', after)
      .pipe(map(({ seq, topic, payload }) => ({ id: seq, type: topic, data: payload })));
    const beats = interval(heartbeat).pipe(map(() => ({ type: 'heartbeat', data: {} })));
    return concat(of({ id: after, type: 'hello', data: {} }), merge(events, beats));
  }
}
