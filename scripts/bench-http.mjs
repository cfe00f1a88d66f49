// Requests per second of the api beside a bare Fastify and pg that do the same (bench/http-peer.ts), in turns, on a
// PostgreSQL of its own that is deleted afterwards. Loopback only; ends by itself after a minute and a half.
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import autocannon from 'autocannon';
import { openStage, signIn, startServer, startWorkerUntilIndexed } from './lib/bench-stage.mjs';
import { freePort } from './lib/ports.mjs';
import { runMain } from './lib/run-main.mjs';

const connections = 10;
const turns = 2;
const seconds = Math.min(10, Number(process.env.BENCH_SECONDS) || 3);
const mostRequests = 30_000; // of one turn, whatever the clock says

async function main(shutdown) {
  const { env, folder } = await openStage(shutdown);
  const api = await startServer('apps/api/main.js', env, shutdown);
  const stopWorker = await startWorkerUntilIndexed(env, shutdown, api);
  // The worker has filled the index; from here on it would only take the processor from those who are measured.
  await stopWorker();
  const peer = await startServer('bench/http-peer.js', { ...env, PORT: String(await freePort()) }, shutdown);
  await measure({ api, peer, cookie: await signIn(api, folder) });
}

async function measure({ api, peer, cookie }) {
  const { items } = await (await fetch(`${api}/api/public/search?kind=demand`)).json();
  const cases = [
    { name: 'list: public search, no words *', path: '/api/public/search' },
    { name: 'list: own demands', path: '/api/demands', headers: { cookie } },
    { name: 'detail: public demand', path: `/api/public/demands/${items[0].id}` },
    {
      name: 'write: create a demand',
      path: '/api/demands',
      headers: { cookie, 'content-type': 'application/json' },
      method: 'POST',
      body: JSON.stringify(demand()),
    },
  ];
  console.log(
    `${connections} connections, ${turns} turns of ${seconds} s each side, ${os.cpus().length} cores shared by load, server and PostgreSQL; api / bare Fastify + pg\n`,
  );
  console.log(row(['', 'bytes', 'req/s', 'p50 ms', 'p99 ms', 'ratio']));
  for (const one of cases) {
    const bytes = [await bytesOf(api, one), await bytesOf(peer, one)];
    const sides = [[], []];
    for (const server of [api, peer]) await fire(server, one, 1);
    for (let turn = 0; turn < turns; turn++) {
      for (const [side, server] of [api, peer].entries()) sides[side].push(await fire(server, one, seconds));
    }
    const [ours, theirs] = sides.map(mean);
    const pair = (of, digits) => `${of(ours).toFixed(digits)} / ${of(theirs).toFixed(digits)}`;
    const figures = [
      pair((side) => side.rate, 0),
      pair((side) => side.p50, 1),
      pair((side) => side.p99, 1),
      (ours.rate / theirs.rate).toFixed(2),
    ];
    console.log(row([one.name, bytes.join(' / '), ...figures]));
  }
  console.log(
    `\n* The api answers from its index in memory and asks PostgreSQL only for what changed since; the peer asks PostgreSQL\n  for the newest 20 of matching.documents and for the counts, which is the nearest it can do.`,
  );
}

async function bytesOf(server, one) {
  const { status, bytes } = await once(server, one);
  if (status >= 300) throw new Error(`${server}${one.path} answers ${status}`);
  return bytes;
}

async function once(server, { path: where, method, headers, body }) {
  const answer = await fetch(server + where, {
    method,
    body,
    headers: { ...headers, 'idempotency-key': randomUUID() },
  });
  return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
}

async function fire(server, { path: where, method = 'GET', headers, body }, duration) {
  // Each write is a new one: a repeated key would be answered from its receipt.
  const fresh = (request) => ({ ...request, headers: { ...request.headers, 'idempotency-key': randomUUID() } });
  const request = { method, path: where, headers, body, ...(method === 'POST' ? { setupRequest: fresh } : {}) };
  const result = await autocannon({
    url: server,
    connections,
    duration,
    maxOverallRequests: mostRequests,
    requests: [request],
  });
  if (result.errors || result.non2xx)
    throw new Error(`${server}${where}: ${result.errors} errors, ${result.non2xx} refusals`);
  return { rate: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

function mean(runs) {
  const of = (name) => runs.reduce((sum, run) => sum + run[name], 0) / runs.length;
  return { rate: of('rate'), p50: of('p50'), p99: of('p99') };
}

function row([name, ...cells]) {
  const widths = [15, 15, 15, 15, 7];
  return name.padEnd(34) + cells.map((cell, i) => cell.padStart(widths[i])).join('');
}

function demand() {
  const deadline = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  return {
    language: 'zh',
    anonymous: false,
    title: '高速主轴轴承剩余寿命在线预测',
    demandType: 'research',
    highTechField: '8',
    keywords: ['主轴轴承', '寿命预测', '振动信号'],
    background: '加工中心主轴轴承在变转速工况下早期微弱故障难以发现，去年三次抱轴停机，每次停线约16小时。',
    indicators: [{ name: '预警提前时间', operator: 'ge', value: '120', unit: 'h', mustHave: true }],
    budget: { fen: '120000000' },
    budgetNegotiable: false,
    cooperationModes: ['commissioned_development'],
    deadline,
    districtCode: '310114',
    ipArrangement: 'shared',
    decisionOwner: '总工程师',
    contact: { name: '林慕川', phone: '021-55550100' },
  };
}

await runMain(import.meta.url, main);
