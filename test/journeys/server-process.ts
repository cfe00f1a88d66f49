import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const projectRoot = join(__dirname, '../..');
// A killed jest must not leave servers behind.
const followParent = pathToFileURL(join(projectRoot, 'scripts/lib/follow-parent.mjs')).href;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

interface Start {
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Files that Node loads into the process before the product. */
  readonly preload?: readonly string[] | undefined;
}

/** One process of the product as it is deployed: the built files on the very Node that runs the tests. */
export class ServerProcess {
  readonly ended: Promise<Ended>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly logFile: string,
  ) {
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  }

  /** `script` is a file below dist, its output goes to `logFile`. */
  static start(script: string, { env, logFile, preload = [] }: Start): ServerProcess {
    const log = openSync(logFile, 'a');
    const imports = [followParent, ...preload.map((file) => pathToFileURL(file).href)];
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', ...imports.flatMap((file) => ['--import', file]), join(projectRoot, 'dist', script)],
      {
        cwd: projectRoot,
        env,
        stdio: ['ignore', log, log, 'ipc'],
      },
    );
    closeSync(log);
    return new ServerProcess(child, logFile);
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the process did not start');
    return this.child.pid;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get log(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** As a power cut would: nothing of the process runs any more. */
  kill(): Promise<Ended> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  stop(): Promise<Ended> {
    if (this.isRunning) this.child.kill('SIGTERM');
    return this.ended;
  }
}

/** Runs a command of the command line to its end; its output is the answer. */
export function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const cli = join(projectRoot, 'dist/apps/cli/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', cli, ...args], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`jiqiao ${args.join(' ')} ended with ${code}:\n${output}`)),
    );
  });
}
