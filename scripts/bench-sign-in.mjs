// Whether the time of an answer tells who has an account: the same requests with logins that are there and with logins
// that are not, in turns, on a PostgreSQL of its own that is deleted afterwards. Loopback only; ends by itself.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openStage, startServer } from './lib/bench-stage.mjs';
import { runMain } from './lib/run-main.mjs';

const triesOfEach = 4; // one fewer than locks a login out
const widest = 0.2; // of the median; what a stranger far away would see of less is lost in the network

const ways = [
  { name: 'sign in', at: '/api/session', form: (login) => ({ login, password: 'a wrong password' }) },
  { name: 'ask for a reset', at: '/api/password-resets', form: (login) => ({ login }) },
  {
    name: 'register',
    at: '/api/accounts',
    form: (login) => ({
      login: login.includes('@') ? login : `${login}@shenyu.example`,
      ...{ name: '苏晚', password: 'the ferry leaves at dawn', noticeVersion: '2026-11', language: 'zh' },
    }),
  },
];

async function main(shutdown) {
  const { env, folder } = await openStage(shutdown);
  env.LIMITS += ',sign-in=100000000/60,registration=100000000/60';
  const api = await startServer('apps/api/main.js', env, shutdown);
  const known = JSON.parse(readFileSync(path.join(folder, 'demo-accounts.json'), 'utf8')).map(({ login }) => login);
  console.log(`${known.length} logins that are there, as many that are not, ${triesOfEach} tries each, in turns\n`);
  console.log(row(['', 'there, ms', 'not there, ms', 'ratio']));
  let isTold = false;
  for (const way of ways) {
    const [there, missing] = await timesOf(api, way, known);
    const ratio = median(there) / median(missing);
    isTold ||= Math.abs(ratio - 1) > widest;
    console.log(row([way.name, median(there).toFixed(2), median(missing).toFixed(2), ratio.toFixed(3)]));
  }
  if (isTold) throw new Error('the time of an answer tells who has an account');
}

async function timesOf(api, { at, form }, known) {
  const times = [[], []];
  // The first ones find everything cold.
  for (let n = 0; n < 10; n++) await ask(`${api}${at}`, form(`p-${randomUUID()}@shenyu.example`));
  for (let turn = 0; turn < triesOfEach; turn++)
    for (const [n, login] of known.entries()) {
      // The same length, the same domain: what is not there looks like what is.
      const missing = login.replace(/^[^@]*/, (name) => `x${n}${'y'.repeat(Math.max(1, name.length - 2))}`);
      for (const [side, one] of n % 2
        ? [
            [0, login],
            [1, missing],
          ]
        : [
            [1, missing],
            [0, login],
          ])
        times[side].push(await ask(`${api}${at}`, form(one)));
    }
  return times;
}

async function ask(address, form) {
  const began = performance.now();
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(form) });
  await answer.arrayBuffer();
  if (![202, 401].includes(answer.status)) throw new Error(`${address} answers ${answer.status}`);
  return performance.now() - began;
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const row = ([name, ...figures]) => name.padEnd(18) + figures.map((figure) => figure.padStart(15)).join('');

await runMain(import.meta.url, main);
