import { spawn } from 'node:child_process';
import { Refusal } from './say.mjs';

/**
 * Run a Node script to its end, on this very Node.
 * @param {string[]} args script and arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: show its output only when it fails
 * @returns {Promise<number>} its exit code
 */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/** Run one of package.json's scripts to its end. */
export function runScript(name, options = {}) {
  const npm = process.env.npm_execpath;
  // Under npm the very npm in use is known; called by hand, the one on the path will do.
  return npm
    ? run(process.execPath, [npm, 'run', '--silent', name], options)
    : run('npm', ['run', '--silent', name], options);
}

/** Turn an exit code other than 0 into a refusal. */
export function insist(code, zh, en) {
  if (code !== 0) throw new Refusal(`${zh}（退出码 ${code}，原因见上）`, `${en} (exit code ${code}, reason above)`);
}

function run(program, args, { cwd, env = process.env, quiet = false }) {
  return new Promise((resolve, reject) => {
    // What these steps print is progress, not this script's result: it belongs on stderr.
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', quiet ? 'pipe' : process.stderr, quiet ? 'pipe' : 'inherit'],
    });
    const output = [];
    if (quiet) for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => output.push(bytes));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(signal ? 1 : code);
    });
  });
}
