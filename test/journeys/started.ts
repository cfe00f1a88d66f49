import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wideLimits } from '../support/wide-limits';
import { eventually } from './eventually';
import { freePort } from './installation';
import { projectRoot } from './server-process';
import type { DemoAccount } from './visitor';

/** `npm start` as a newcomer types it: everything it needs, it makes. */
export class Started {
  private output = '';

  private constructor(
    private readonly script: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {
    for (const stream of [script.stdout, script.stderr])
      stream?.on('data', (bytes: Buffer) => (this.output += bytes.toString()));
  }

  static async fromNothing(): Promise<Started> {
    const folder = mkdtempSync(join(tmpdir(), 'jiqiao-newcomer-'));
    const port = String(await freePort());
    const env = {
      ...process.env,
      JIQIAO_LOCAL: folder,
      NODE_ENV: undefined,
      DATABASE_URL: undefined,
      REDIS_URL: undefined,
      LIMITS: wideLimits,
    };
    const script = spawn(process.execPath, [join(projectRoot, 'scripts/start.mjs'), '--port', port], {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new Started(script, folder, `http://127.0.0.1:${port}`);
    await eventually(() => Promise.resolve(started.isReady()), { within: 120_000, what: 'npm start is ready' }).catch(
      (error: Error) => {
        throw new Error(`${error.message}\n${started.output}`);
      },
    );
    return started;
  }

  account(role: string): DemoAccount {
    const accounts = JSON.parse(readFileSync(join(this.folder, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
    const account = accounts.find((one) => one.role === role);
    if (!account) throw new Error(`npm start printed no sign-in for ${role}`);
    return account;
  }

  /** The mails that went out so far; without a mail server they are files of the installation. */
  get mails(): string[] {
    const folder = join(this.folder, 'mail');
    return existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')) : [];
  }

  /** Everything that runs for this installation: the script, api, worker, PostgreSQL and its sessions. */
  get processes(): string[] {
    return processesOf(this.folder);
  }

  /** Ctrl-C; answers the exit code and the processes that it left behind. */
  async interrupt(): Promise<{ code: number | null; leftBehind: string[] }> {
    const ended = new Promise<number | null>((resolve) => this.script.once('exit', resolve));
    this.script.kill('SIGINT');
    return { code: await ended, leftBehind: this.processes };
  }

  /** Whatever happened before: nothing stays. */
  clear(): void {
    for (const line of this.processes) process.kill(Number(line.split(' ')[0]), 'SIGKILL');
    if (this.script.exitCode === null && this.script.signalCode === null) this.script.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private isReady(): boolean {
    if (this.script.exitCode !== null) throw new Error(`it ended with ${this.script.exitCode}`);
    return this.output.includes('Jiqiao is ready');
  }
}

/** Processes that were started with this folder: PostgreSQL by its command line, ours by their environment. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return [];
    const read = (file: string) => {
      try {
        return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return ''; // gone meanwhile, or somebody else's
      }
    };
    const command = read('cmdline');
    return command && (command.includes(folder) || read('environ').includes(`JIQIAO_LOCAL=${folder}`))
      ? [`${pid} ${command.slice(0, 300)}`]
      : [];
  });
}
