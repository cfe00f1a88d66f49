import { Injectable } from '@nestjs/common';
import { DemandDisclosure, type DemandView, demandViewFor, type DisclosedDemand, openDemandStates } from '#demand';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';

/** What a question has to know of the demand it is about, as its published text stands now. */
export interface QuestionedDemand extends DisclosedDemand {
  readonly id: string;
  readonly isOpen: boolean;
  readonly anonymous: boolean;
  readonly title: string;
  /** Of the owner, to find it in texts where it is anonymous. */
  readonly name: string;
  readonly nameEn: string | null;
  readonly uscc: string;
}

@Injectable()
export class QuestionedDemands {
  constructor(
    private readonly database: Database,
    private readonly disclosure: DemandDisclosure,
  ) {}

  /** Undefined where nothing of it was ever published. */
  async find(id: string, tx?: Tx): Promise<QuestionedDemand | undefined> {
    const [row] = await this.database.query<QuestionedDemand>(
      `SELECT d.id, d.organisation_id AS "organisationId", d.state = ANY($2) AS "isOpen", r.anonymous, r.visibility,
              r.invited_usccs AS "invitedUsccs", r.title, o.name, o.name_en AS "nameEn", o.uscc
         FROM demand.demands d
         JOIN demand.demand_revisions r ON r.id = d.published_revision_id
         JOIN identity.organisations o ON o.id = d.organisation_id
        WHERE d.id = $1`,
      [id, openDemandStates],
      tx,
    );
    return row;
  }

  /** What this reader may read of it; nobody in particular unless signed in. */
  async viewFor(demand: QuestionedDemand, reader: Actor | undefined, tx?: Tx): Promise<DemandView> {
    return demand.isOpen ? demandViewFor(demand, await this.disclosure.readerOf(reader, tx)) : 'none';
  }
}
