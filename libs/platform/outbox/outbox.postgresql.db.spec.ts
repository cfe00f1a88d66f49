import { Database } from '#platform/database/database';
import { describeOutboxContract } from './outbox-contract.fixture';
import type { Shop } from './shop.fixture';

/** All of BullMQ's tables; what its migrations have noted of themselves stays. */
async function wipe(shop: Shop): Promise<void> {
  const tables = await shop.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  // Beside busy workers it may be the victim of a deadlock, then it is tried again.
  await shop.get(Database).transaction((tx) => tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`));
}

describe('the outbox with its queue on PostgreSQL', () => describeOutboxContract({ wipe }));
