import { Injectable } from '@nestjs/common';
import { SessionKeys } from '#account';
import { RequestErasure } from '#privacy';
import { Database } from '#platform/database/database';
import { personOf } from '#platform/http/actor';
import type { DemoCast } from './demo-cast';
import type { DemoErasure } from './demo-files';

/** Lets somebody ask to be forgotten: signed in, as the request demands of everybody, and out again. */
@Injectable()
export class PlayErasure {
  constructor(
    private readonly database: Database,
    private readonly keys: SessionKeys,
    private readonly requesting: RequestErasure,
  ) {}

  async execute({ person, language }: DemoErasure, cast: DemoCast): Promise<void> {
    const actor = cast.person(person);
    const personId = personOf(actor);
    const from = { requestId: actor.requestId, network: '127.0.0.0/24', userAgent: undefined, deviceToken: undefined };
    await this.database.transaction((tx) => this.keys.open(tx, personId, from));
    const [session] = await this.database.query<{ id: string }>(
      `SELECT id FROM account.sessions WHERE person_id = $1`,
      [personId],
    );
    await this.requesting.execute(language, { ...actor, sessionId: session?.id });
    await this.database.transaction((tx) => this.keys.end(tx, personId, { actor, reason: 'ended-by-owner' }));
  }
}
