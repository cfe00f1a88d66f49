import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor, IdempotentRequest } from '#platform/http/actor';
import type { Answer, Receipt } from './receipt';

export interface KeptAnswer {
  readonly answer: Answer;
  readonly bodyHash: string;
}

/** First answers by (actor, route and whom it acts for, Idempotency-Key): kept in the transaction of the effect, so both exist or neither. */
@Injectable()
export class Receipts {
  constructor(private readonly database: Database) {}

  /** Takes the three facts only: `given` is often the whole entity, and neither the table nor the reader may see the rest. */
  async keep(tx: Tx, actor: Actor, given: Answer): Promise<Receipt> {
    const answer: Answer = { id: given.id, state: given.state, version: given.version };
    if (actor.idempotent) {
      // A concurrent twin violates the primary key here: its whole effect rolls back and it is given the first answer.
      await tx.query(
        `INSERT INTO platform.receipts (actor_id, route, key, body_hash, answer) VALUES ($1, $2, $3, $4, $5)`,
        [
          actor.personId,
          actor.idempotent.route,
          actor.idempotent.key,
          actor.idempotent.bodyHash,
          JSON.stringify(answer),
        ],
      );
    }
    return answer as Receipt;
  }

  async find(personId: string, request: IdempotentRequest): Promise<KeptAnswer | undefined> {
    const [row] = await this.database.query<KeptAnswer>(
      `SELECT answer, body_hash AS "bodyHash" FROM platform.receipts WHERE actor_id = $1 AND route = $2 AND key = $3`,
      [personId, request.route, request.key],
    );
    return row;
  }
}
