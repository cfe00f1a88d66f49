import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { filter, Observable, Subject } from 'rxjs';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { WakeUp } from '#platform/outbox/wake-up';
import type { JsonObject } from '#kernel/json';
import { isDoubt, liveChannel } from './live-events';

export interface NumberedEvent {
  readonly seq: string;
  readonly topic: string;
  readonly payload: JsonObject;
}

const kept = '1 day';

/** Follows the live events of one organisation, and of one person, from a number on, so that a broken connection misses nothing. */
@Injectable()
export class LiveStream implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly woken = new Subject<void>();
  private readonly doubted = new Subject<string>();
  private readonly wakeUp = new WakeUp(env().DATABASE_URL, liveChannel, (said) =>
    isDoubt(said) ? this.doubted.next(said) : this.woken.next(),
  );

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): Promise<void> {
    return this.wakeUp.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.woken.complete();
    await this.wakeUp.close();
  }

  /**
   * The newest number that this reader may know: a stream without Last-Event-ID begins behind it. The newest of all
   * would let anybody count what happens to others.
   */
  async newest(organisationId: string, personId: string | null = null): Promise<string> {
    const [row] = await this.database.query<{ seq: string }>(
      `SELECT coalesce(max(seq), 0)::text AS seq FROM platform.live_events WHERE organisation_id = $1 OR person_id = $2`,
      [organisationId, personId],
    );
    return row?.seq ?? '0';
  }

  /** Whenever it is in doubt whether this person may go on reading. */
  doubtsOf(personId: string): Observable<string> {
    return this.doubted.pipe(filter((doubted) => doubted === personId));
  }

  follow(organisationId: string, after: string, personId: string | null = null): Observable<NumberedEvent> {
    return new Observable((subscriber) => {
      let last = after;
      let reading = Promise.resolve();
      const read = async () => {
        const events = await this.after(organisationId, last, personId);
        for (const event of events) subscriber.next(event);
        last = events.at(-1)?.seq ?? last;
      };
      // One read after the other: two wake-ups at once must not send an event twice.
      const readNext = () => (reading = reading.then(read).catch((error: unknown) => subscriber.error(error)));
      const subscription = this.woken.subscribe({ next: () => void readNext(), complete: () => subscriber.complete() });
      void readNext();
      return subscription;
    });
  }

  private after(organisationId: string, seq: string, personId: string | null): Promise<NumberedEvent[]> {
    return this.database.query<NumberedEvent>(
      `SELECT seq::text, topic, payload FROM platform.live_events
        WHERE (organisation_id = $1 OR person_id = $3) AND seq > $2 AND at > now() - interval '${kept}' ORDER BY platform.live_events.seq LIMIT 500`,
      [organisationId, seq, personId],
    );
  }
}
