import { Injectable } from '@nestjs/common';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { inBatches } from '#platform/database/in-batches';
import { olderIn, type Purge } from '#platform/database/older-in';

/** By the clock: what was found long ago is news to nobody, and that somebody was told of it need not be known for ever. */
@Injectable()
export class ForgetAlerts {
  constructor(private readonly database: Database) {}

  /** Answers how many rows went. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    return (await this.clear(purgeAlerts)) + (await this.clear(purgeAlertMails));
  }

  private clear(purge: Purge): Promise<number> {
    return inBatches((most) => this.database.transaction((tx) => purge(tx, env().ALERTS_KEEP_DAYS, most)));
  }
}

const purgeAlerts = olderIn('search.alerts', 'id', 'found_at');
const purgeAlertMails = olderIn('search.alert_mails', 'id', 'at');
