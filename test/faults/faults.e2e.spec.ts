import { describeOnRedis, redisBinary } from '../support/redis-server';
import type { Fault } from './fault';
import { type Backend, backends, isLong, report } from './figures';
import type * as InsideModule from './inside';
import { jumpClock } from './jump-clock';
import { killApiAfterCommit, killApiAnywhere, killApiBeforeCommit } from './kill-api';
import { killPostgres, restartPostgres } from './kill-postgres';
import { killRound } from './kill-round';
import { killSameJob, killWorker } from './kill-worker';
import { Lane } from './lane';
import { evictingRedis, killQueueStore, queueStoreAway, wipeQueueStore } from './lose-queue-store';
import { deliverThrice } from './redeliver';
import type { Site } from './site';
import { storm } from './storm';
import { deploy, twoOfEach } from './two-workers';

const table: readonly Fault[] = [
  killApiAfterCommit,
  killApiBeforeCommit,
  killApiAnywhere,
  killWorker,
  killRound,
  killSameJob,
  killQueueStore,
  wipeQueueStore,
  queueStoreAway,
  evictingRedis,
  killPostgres,
  restartPostgres,
  storm,
  deliverThrice,
  jumpClock,
  twoOfEach,
  deploy,
];
/** For whoever works on one of them: JIQIAO_FAULT=F6,F7. */
const chosen = process.env.JIQIAO_FAULT?.split(',');
const faults = chosen ? table.filter(({ no }) => no.split(' ').some((one) => chosen.includes(one))) : table;
const faultsOn = (backend: Backend) =>
  faults.filter(({ on = backends, short = on }) => (isLong || chosen ? on : short).includes(backend));
const patience = (isLong ? 40 : 6) * 60_000;

let loading: Promise<unknown> = Promise.resolve();

/** One after the other: the settings of a process are read once, and here live two installations. */
function loadInside({ installation, redis }: Site): Promise<InsideModule.Inside> {
  const load = () => {
    jest.resetModules();
    const { Inside } = jest.requireActual<typeof InsideModule>('./inside');
    return Inside.open({ databaseUrl: installation.databaseUrl, redisUrl: redis?.url });
  };
  const loaded = loading.then(load);
  loading = loaded.catch(() => undefined);
  return loaded;
}

// trust B4. The backends' lanes run side by side: most of the time a fault is waited for, not computed.
const running = backends.filter((backend) => backend === 'postgresql' || redisBinary);
const lanes = new Map<Backend, Lane>();

beforeAll(() => {
  for (const backend of running) lanes.set(backend, new Lane(backend, faultsOn(backend), loadInside));
});
afterAll(() => Promise.all([...lanes.values()].map((lane) => lane.close())), patience);

function describeFaults(backend: Backend): void {
  for (const fault of faultsOn(backend))
    it(
      `keeps its promise in spite of ${fault.no} ${fault.name}`,
      async () => lanes.get(backend)?.outcome(fault),
      patience,
    );
}

describe('the product with its queue on PostgreSQL', () => describeFaults('postgresql'));
describeOnRedis('the product with its queue on Redis', () => describeFaults('redis'));

if (!redisBinary)
  for (const { no, name } of faultsOn('redis'))
    report({ no, fault: name, backend: 'redis', times: 0, result: 'not run: no redis-server', recovery: '-' });
