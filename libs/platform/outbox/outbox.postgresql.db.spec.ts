import { Database } from '#platform/database/database';
import type { TestFeature } from '../../../test/support/test-feature';
import { describeOutboxContract } from './outbox-contract.fixture';

/** All of BullMQ's tables; what its migrations have noted of themselves stays. */
async function wipe(feature: TestFeature): Promise<void> {
  const tables = await feature.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  // Beside busy workers it may be the victim of a deadlock, then it is tried again.
  await feature.get(Database).transaction((tx) => tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`));
}

describe('the outbox with its queue on PostgreSQL', () => describeOutboxContract({ wipe }));
