import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './eventually';

/** Where `redis-server` lies on this machine, if anywhere. */
export const redisBinary = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find(isExecutable);

/** `describe` where there is a Redis; elsewhere it is skipped, and a notice says so that nobody overlooks. */
export function describeOnRedis(name: string, specs: () => void): void {
  if (redisBinary) return describe(name, specs);
  if (process.env.JIQIAO_REQUIRE_REDIS === '1') throw new Error('JIQIAO_REQUIRE_REDIS=1, but there is no redis-server');
  const bar = '!'.repeat(72);
  process.stderr.write(
    `${bar}\n! 找不到 redis-server（apt install redis-server），没有运行：\n! No redis-server found, so these did not run:\n!   ${name}\n${bar}\n`,
  );
  describe.skip(name, specs);
}

/** A Redis of this test file's own, kept the way production keeps it unless the test wants it otherwise. */
export class RedisServer {
  static async start(maxmemoryPolicy = 'noeviction'): Promise<RedisServer> {
    const folder = mkdtempSync(join(tmpdir(), 'jiqiao-redis-'));
    const server = new RedisServer(folder, await freePort(), maxmemoryPolicy);
    await server.restart();
    return server;
  }

  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly maxmemoryPolicy: string,
  ) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get isRunning(): boolean {
    return this.child !== undefined;
  }

  /** On the same port, with the data that an earlier one left. */
  async restart(): Promise<void> {
    const settings = {
      port: this.port,
      bind: '127.0.0.1',
      dir: this.folder,
      appendonly: 'yes',
      save: '',
      'maxmemory-policy': this.maxmemoryPolicy,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.child = spawn(redisBinary ?? 'redis-server', flags, { stdio: 'ignore' });
    await eventually(() => this.answers(), { what: 'redis-server answers' });
  }

  async command(name: string, ...args: readonly string[]): Promise<void> {
    const client = new Redis(this.url);
    await client.call(name, ...args);
    client.disconnect();
  }

  /** kill -9; what is on disk stays. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child) return;
    this.child = undefined;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.once('data', (data) => {
        socket.destroy();
        resolve(data.toString().startsWith('+PONG'));
      });
      socket.once('error', () => resolve(false));
    });
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
