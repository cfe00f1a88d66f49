import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Pool } from 'pg';
import { copyOfDemo, type Server } from './demo-copy';
import { eventually } from './eventually';
import { environmentOf } from './installation-env';
import { type DemoAccount, Visitor } from './visitor';
import { runCommand, ServerProcess } from './server-process';

interface Kind {
  /** A PostgreSQL of its own with the settings of a real one, so that it may be killed. */
  readonly durable?: boolean;
  /** The queue on this Redis; 'none' is the product's own PostgreSQL, whatever the tests' own environment says. */
  readonly redis?: string;
}

/** What one process gets that the others do not: settings, and files that Node loads into it first. */
export interface Launch {
  readonly env?: Readonly<Record<string, string>>;
  readonly preload?: readonly string[];
}

/** The product as deployed: its own database, migrated and with the demo data; api and worker are started by the test. */
export class Installation {
  private readonly servers: ServerProcess[] = [];
  private pool: Pool;

  private constructor(
    private readonly folder: string,
    private readonly kind: Kind,
    readonly port: number,
    private server: Server,
  ) {
    this.pool = openPool(server.url);
  }

  static async prepare(kind: Kind = {}): Promise<Installation> {
    const folder = await makeFolder();
    const server = await (kind.durable ? durableServer(folder) : copyOfDemo(folder));
    const installation = new Installation(folder, kind, await freePort(), server);
    if (kind.durable) {
      await runCommand(['migrate'], installation.env);
      await runCommand(['load-demo'], installation.env);
    }
    return installation;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get databaseUrl(): string {
    return this.server.url;
  }

  /** Outside the database; gone after `stop`. */
  fileFor(name: string): string {
    return join(this.folder, name);
  }

  get env(): NodeJS.ProcessEnv {
    return environmentOf({
      folder: this.folder,
      databaseUrl: this.server.url,
      port: this.port,
      redis: this.kind.redis,
    });
  }

  async startApi(launch?: Launch): Promise<ServerProcess> {
    const api = this.start('api', launch);
    const isReady = async () => api.isRunning && (await fetch(`${this.url}/readyz`)).status === 200;
    // Two installations may start side by side on a busy machine; what it said meanwhile tells whether it was that.
    await eventually(isReady, { within: 60_000, what: 'the api is ready' }).catch((error: Error) => {
      throw new Error(`${error.message}\n${api.log}`, { cause: error });
    });
    return api;
  }

  startWorker(launch?: Launch): ServerProcess {
    return this.start('worker', launch);
  }

  visit(): Visitor {
    return new Visitor(this.url);
  }

  /** Somebody of this role; another person for another place. */
  account(role: string, place = 0): DemoAccount {
    const accounts = JSON.parse(readFileSync(join(this.folder, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
    const account = accounts.filter((one) => one.role === role)[place];
    if (!account) throw new Error(`the demo has no ${role} ${place}`);
    return account;
  }

  /** Somebody of this role, signed in. */
  async signIn(role: string): Promise<Visitor> {
    const visitor = this.visit();
    await visitor.signIn(this.account(role));
    return visitor;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, [...parameters])).rows as Row[];
  }

  async count(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const [row] = await this.query<{ count: string }>(`SELECT count(*) FROM ${sql}`, parameters);
    return Number(row?.count);
  }

  /** Until every message has had all its effects. */
  async drain(within = 60_000): Promise<void> {
    await eventually(async () => (await this.count(`platform.outbox_messages WHERE done_at IS NULL`)) === 0, {
      within,
      what: 'all messages are done',
    });
  }

  /** kill -9 of the server unless told otherwise; its sessions see it and end by themselves. */
  async killPostgres(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!this.kind.durable) throw new Error('this PostgreSQL is everybody’s');
    const [row] = await this.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    const pid = Number(readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, signal);
    await this.server.exited;
  }

  /** On the same data and the same port. */
  async restartPostgres(): Promise<void> {
    const { url, port } = this.server;
    this.server = await durableServer(this.folder, port);
    if (this.server.url !== url) throw new Error('PostgreSQL came back elsewhere');
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.pool.end();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private start(name: 'api' | 'worker', { env, preload }: Launch = {}): ServerProcess {
    const server = ServerProcess.start(`apps/${name}/main.js`, {
      env: { ...this.env, ...env },
      preload,
      logFile: join(this.folder, `${name}.log`),
    });
    this.servers.push(server);
    return server;
  }
}

/** Marked with the process that owns it: what a killed jest leaves behind, the next run of tests clears. */
async function makeFolder(): Promise<string> {
  const file = '../../scripts/lib/throw-away.mjs';
  const { makeThrowAwayFolder } = (await import(file)) as { makeThrowAwayFolder: () => string };
  return makeThrowAwayFolder();
}

async function durableServer(folder: string, port?: number): Promise<Server> {
  const { ensureCluster } = await import('../../scripts/lib/postgres-cluster.mjs');
  // The throw-away kind commits without waiting for the disk: a kill -9 would lose what it had promised.
  return ensureCluster({ root: folder, port: port ?? (await freePort()) });
}

function openPool(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  return pool;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
