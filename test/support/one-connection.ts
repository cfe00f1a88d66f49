import { AsyncLocalStorage } from 'node:async_hooks';
import { EntityManager } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

// Work in a transaction that waits for a second connection: as many of them at once as the pool holds wait for each
// other until they fail. One alone gets what it wants, so that no test would notice; here it does not get it.
interface Work {
  isRunning: boolean;
}
type Run = (manager: EntityManager) => Promise<unknown>;
type Method<Of> = (this: Of, ...given: unknown[]) => Promise<never>;

const inside = new AsyncLocalStorage<Work>();
const caught: Error[] = [];
const begin = Reflect.get(EntityManager.prototype, 'transaction') as Method<EntityManager>;
const connect = Reflect.get(PostgresDriver.prototype, 'obtainMasterConnection') as Method<PostgresDriver>;

/** For tests that look at a transaction from outside while it runs. */
export function fromOutside<Result>(look: () => Result): Result {
  return inside.exit(look);
}

EntityManager.prototype.transaction = function (this: EntityManager, ...given: unknown[]): Promise<never> {
  const run = given.pop() as Run;
  const work = { isRunning: true };
  const marked: Run = (manager) => inside.run(work, () => run(manager)).finally(() => (work.isRunning = false));
  return begin.call(this, ...given, marked);
};

PostgresDriver.prototype.obtainMasterConnection = function (this: PostgresDriver): Promise<never> {
  if (!inside.getStore()?.isRunning) return connect.call(this);
  const error = new Error('inside a transaction something asked for another connection: pass it the tx');
  caught.push(error);
  return Promise.reject(error);
};

/** What asked since it was last looked for. */
export function secondConnections(): Error[] {
  return caught.splice(0);
}

// Work that goes on without what it wanted would hide it.
afterEach(() => {
  const [first] = secondConnections();
  if (first) throw first;
});
