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
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'jiqiao-redis-'));
    const settings = {
      port,
      bind: '127.0.0.1',
      dir: folder,
      appendonly: 'yes',
      save: '',
      'maxmemory-policy': maxmemoryPolicy,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn(redisBinary ?? 'redis-server', flags, { stdio: 'ignore' });
    const server = new RedisServer(child, folder, `redis://127.0.0.1:${port}`);
    await eventually(() => server.answers(), { what: 'redis-server answers' });
    return server;
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  async command(name: string): Promise<void> {
    const client = new Redis(this.url);
    await client.call(name);
    client.disconnect();
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(Number(new URL(this.url).port), '127.0.0.1', () => socket.write('PING\r\n'));
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
