import type { Database, TransactionOptions } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Fault } from './fault';
import { isLong } from './figures';

const clients = 64;
/** Each of their deadlocks costs the second that PostgreSQL waits before it looks for one. */
const crossing = 4;
const rounds = isLong ? 10 : 2;
const stock = clients * rounds;

/** Half of what is wanted is there: whoever comes too late gets nothing, and nobody gets what is not there. */
const wanted = 2;

export const storm: Fault = {
  no: 'F14',
  name: `${clients} clients on one account: serialization failures and deadlocks`,
  on: ['postgresql'],
  async act({ inside: { database } }) {
    await database.query(`CREATE TABLE IF NOT EXISTS public.accounts (name text PRIMARY KEY, amount bigint NOT NULL)`);
    await database.query(`CREATE TABLE IF NOT EXISTS public.withdrawals (client int, amount bigint)`);
    try {
      const before = rerunsOf(database);
      await database.query(`INSERT INTO public.accounts VALUES ('main', $1), ('other', $2)`, [stock * 1.5, stock / 2]);
      const serial = await rush(database, withdraw, { crowd: clients, isolation: 'SERIALIZABLE' });
      const crossed = await rush(database, move, { crowd: crossing });
      const [left] = await database.query<{ amount: string; taken: string }>(
        `SELECT (SELECT sum(amount) FROM public.accounts)::text AS amount, (SELECT sum(amount) FROM public.withdrawals)::text AS taken`,
      );
      // Taken is what is missing, none was taken twice, and moving between two accounts loses nothing.
      expect(left).toEqual({ amount: String(stock), taken: String(stock) });
      const reruns = rerunsOf(database) - before;
      expect(reruns).toBeGreaterThan(0);
      expect(Math.max(serial.p99, crossed.p99)).toBeLessThan(60_000);
      const result = `${serial.count} withdrawals p99 ${serial.p99} ms, ${crossed.count} crossing moves of ${crossing} clients p99 ${crossed.p99} ms (promised 2000), all ended, sums right, ${reruns} reruns, ${serial.retries + crossed.retries} asked again`;
      return { times: serial.count + crossed.count, result, recovery: '-' };
    } finally {
      await database.query(`DROP TABLE IF EXISTS public.accounts, public.withdrawals`);
    }
  },
};

type Operation = (tx: Tx, client: number) => Promise<void>;

/** Reads, judges and writes: without SERIALIZABLE two would take the same. */
async function withdraw(tx: Tx, client: number): Promise<void> {
  const [account] = await tx.query<{ amount: string }[]>(`SELECT amount FROM public.accounts WHERE name = 'main'`);
  const amount = Number(account?.amount ?? 0);
  if (amount - wanted < stock / 2) return;
  await tx.query(`UPDATE public.accounts SET amount = $1 WHERE name = 'main'`, [amount - wanted]);
  await tx.query(`INSERT INTO public.withdrawals VALUES ($1, $2)`, [client, wanted]);
}

/** Half of the clients lock the two accounts in the other order. */
async function move(tx: Tx, client: number): Promise<void> {
  const names = client % 2 === 0 ? ['main', 'other'] : ['other', 'main'];
  const change = [1, -1];
  for (const [i, name] of names.entries())
    await tx.query(`UPDATE public.accounts SET amount = amount + $1 WHERE name = $2`, [change[i], name]);
}

interface Rush {
  readonly count: number;
  readonly p99: number;
  readonly retries: number;
}

async function rush(
  database: Database,
  operation: Operation,
  { crowd, isolation }: TransactionOptions & { readonly crowd: number },
): Promise<Rush> {
  const took: number[] = [];
  let retries = 0;
  const client = async (_: unknown, number: number) => {
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      while (!(await isDone(database, (tx) => operation(tx, number), { isolation }))) retries += 1;
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: crowd }, client));
  took.sort((a, b) => a - b);
  return { count: took.length, p99: Math.round(took[Math.floor(took.length * 0.99)] ?? 0), retries };
}

/** False when it was given up after all reruns: whoever asked is told so, and asks again. */
async function isDone(
  database: Database,
  work: (tx: Tx) => Promise<void>,
  { isolation = 'READ COMMITTED' }: TransactionOptions,
): Promise<boolean> {
  try {
    await database.transaction(work, { isolation });
    return true;
  } catch (error) {
    const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
    if (code !== '40001' && code !== '40P01') throw error;
    return false;
  }
}

const rerunsOf = (database: Database) => [...database.reruns.values()].reduce((sum, count) => sum + count, 0);
