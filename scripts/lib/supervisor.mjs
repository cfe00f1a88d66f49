import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const follow = new URL('./follow-parent.mjs', import.meta.url).href;
/** The exit code of a worker that found itself stuck and wants to be started again. */
const stuck = 75;
const restartsPerMinute = 3;
const graceMs = 15_000;
const colours = [36, 35, 33, 32];

/**
 * Run processes side by side. One that ends takes the rest with it; a worker that says it is stuck is started
 * again, a few times.
 * @param {object} options
 * @param {{ name: string, script: string, args?: string[], restartsWhenStuck?: boolean }[]} options.processes
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(reason: string) => void} options.onEnd called once, when a process ended that should not have
 * @param {NodeJS.WritableStream} [options.output]
 * @returns {{ stop: () => Promise<void>, force: () => void }}
 */
export function supervise({ processes, env, onEnd, output = process.stdout }) {
  const running = new Map();
  let stopping = false;
  const end = (reason) => {
    if (!stopping) onEnd(reason);
  };
  const start = (one, index) => {
    const child = launch(one, env);
    running.set(one.name, child);
    relayLines(child, one.name.padEnd(width), colours[index % colours.length], output);
    child.once('error', (error) => end(`${one.name} 无法启动：${error.message} / ${one.name} did not start`));
    child.once('exit', (code, signal) => {
      running.delete(one.name);
      if (stopping) return;
      if (code === stuck && one.restartsWhenStuck && mayRestart(one.name)) {
        output.write(`▸ ${one.name} 卡住，已重新启动 ${one.name} was stuck and is started again\n`);
        return void start(one, index);
      }
      end(whyEnded(one.name, code, signal));
    });
  };
  const width = Math.max(...processes.map((one) => one.name.length));
  const mayRestart = limitPerMinute(restartsPerMinute);
  processes.forEach(start);
  const force = () => running.forEach((child) => child.kill('SIGKILL'));
  const stop = async () => {
    stopping = true;
    await Promise.all([...running.values()].map(stopOne));
  };
  return { stop, force };
}

function launch({ script, args = [] }, env) {
  return spawn(process.execPath, ['--enable-source-maps', '--import', follow, script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Their own group: Ctrl-C in the terminal reaches only us, and each gets exactly one signal to end by.
    detached: process.platform !== 'win32',
  });
}

function relayLines(child, label, colour, output) {
  const prefix = output.isTTY ? `\u001b[${colour}m${label} │\u001b[0m ` : `${label} │ `;
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => output.write(`${prefix}${line}\n`));
  }
}

function limitPerMinute(limit) {
  const times = [];
  return () => {
    while (times[0] < Date.now() - 60_000) times.shift();
    return times.push(Date.now()) <= limit;
  };
}

function whyEnded(name, code, signal) {
  if (code === stuck) {
    return `${name} 一分钟内多次卡住（退出码 75），全部停止 / ${name} was stuck more than ${restartsPerMinute} times in a minute (exit code 75): everything stops`;
  }
  const how = signal ?? `code ${code}`;
  return `${name} 意外退出（${how}），全部停止 / ${name} ended unexpectedly (${how}): everything stops`;
}

async function stopOne(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
}
