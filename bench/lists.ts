import { Pool } from 'pg';
import { env } from '#platform/config/env';
import { type Case, cases, type Peer } from './lists-cases';
import { fill, size } from './lists-fill';

/**
 * Pages of every list at the beginning, in the middle and at the end: through the api as a browser asks, and the same
 * query in a bare pg. `scripts/bench-lists.mjs` makes the stage; the api's address and cookies come with the command.
 */

const [, , address = '', cookies = '{}'] = process.argv;
const cookieOf = JSON.parse(cookies) as Readonly<Record<string, string>>;
const pool = new Pool({ connectionString: env().DATABASE_URL, max: 1 });
const shown = 20;
const stride = 100;
const tries = 40;
const allowedMs = 50;

interface Answer {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

async function ask({ path, as }: Case, more: string): Promise<Answer> {
  const headers: Record<string, string> = as ? { cookie: cookieOf[as] ?? '' } : {};
  const answer = await fetch(`${address}/api${encodeURI(path)}${more}`, { headers });
  if (answer.status !== 200) throw new Error(`${path}${more} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

type Place = readonly [value: string, id: string] | undefined;

async function query(peer: Peer, own: string | undefined, place: Place, limit: number) {
  const parameters: unknown[] = own && peer.where.includes('$1') ? [own] : [];
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const [way, sign] = peer.isDescending ? ['DESC', '<'] : ['ASC', '>'];
  const after = place ? `AND (${peer.key}, l.id) ${sign} (${add(place[0])}::${peer.type}, ${add(place[1])}::uuid)` : '';
  const { rows } = await pool.query<{ page_key: string; page_id: string }>(
    `SELECT page.key::text AS page_key, page.id AS page_id, ${peer.columns}
       FROM (SELECT ${peer.key} AS key, l.id FROM ${peer.from} WHERE ${peer.where} ${after}
              ORDER BY ${peer.key} ${way}, l.id ${way} LIMIT ${limit + 1}) page ${peer.joins}
      ORDER BY page.key ${way}, page.id ${way}`,
    parameters,
  );
  return rows;
}

/** Walks to the end and keeps where each page began. */
async function places(one: Case, own: string | undefined): Promise<{ ours: string[]; theirs: Place[]; rows: number }> {
  const [ours, theirs]: [string[], Place[]] = [[''], [undefined]];
  let rows = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer: Answer = await ask(one, `&limit=${stride}${cursor && `&cursor=${cursor}`}`);
    rows += answer.items.length;
    cursor = answer.nextCursor;
    if (cursor) ours.push(cursor);
  }
  for (;;) {
    const found = await query(one.peer, own, theirs.at(-1), stride);
    const last = found[stride - 1];
    if (found.length <= stride || !last) return { ours, theirs, rows };
    theirs.push([last.page_key, last.page_id]);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const row = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(74) : cell.padStart(i === 1 ? 8 : 17))).join('');
const pair = (ours: number, theirs: number) => `${ours.toFixed(1)} / ${theirs.toFixed(1)}`;

/** Answers the slowest p95 of the case. */
async function measure(one: Case, own: string | undefined): Promise<number> {
  const { ours, theirs, rows } = await places(one, own);
  if (ours.length !== theirs.length) throw new Error(`${one.name}: ${ours.length} pages here, ${theirs.length} there`);
  let slowest = 0;
  for (const [depth, page] of [0, Math.floor((ours.length - 1) / 2), ours.length - 1].entries()) {
    if (depth > 0 && page === 0) continue;
    const times: [number[], number[]] = [[], []];
    const cursor = ours[page] ? `&cursor=${ours[page]}` : '';
    for (let i = 0; i < tries; i++) {
      times[0].push(await timed(() => ask(one, `&limit=${shown}${cursor}`)));
      times[1].push(await timed(() => query(one.peer, own, theirs[page], shown)));
    }
    const [p50, p95] = [0.5, 0.95].map((share) => times.map((side) => at(side, share)));
    slowest = Math.max(slowest, p95?.[0] ?? 0);
    const name = depth === 0 ? `${one.name}` : '';
    const where = depth === 0 ? 'first' : depth === 1 ? `row ${page * stride}` : `row ${page * stride} (end)`;
    const [a = 0, b = 0] = p50 ?? [];
    const [c = 0, d = 0] = p95 ?? [];
    console.log(row([name, depth === 0 ? String(rows) : '', where, pair(a, b), pair(c, d), `${(a / b).toFixed(2)}`]));
  }
  return slowest;
}

async function measureCounts(path: string): Promise<void> {
  const one = { name: path, path, peer: cases[0]?.peer } as Case;
  const cold: number[] = [];
  // Each another filter, so that none is remembered.
  for (let i = 0; i < 20; i++) cold.push(await timed(() => ask(one, `&publishedSince=2020-01-${String(i + 10)}`)));
  const warm: number[] = [];
  for (let i = 0; i < tries; i++) warm.push(await timed(() => ask(one, '&publishedSince=2020-01-29')));
  console.log(
    `${path.padEnd(40)} worked out p50 ${at(cold, 0.5).toFixed(1)} p95 ${at(cold, 0.95).toFixed(1)} ms; remembered p50 ${at(warm, 0.5).toFixed(1)} p95 ${at(warm, 0.95).toFixed(1)} ms`,
  );
}

async function main(): Promise<void> {
  const { rows: owners } = await pool.query<{ kind: string; id: string }>(
    `SELECT DISTINCT ON (o.kind) o.kind, o.id FROM identity.organisations o JOIN identity.memberships m ON m.organisation_id = o.id
       JOIN account.sessions s ON s.organisation_id = o.id AND s.person_id = m.person_id WHERE o.kind IN ('enterprise', 'institute')`,
  );
  const ownOf = (kind: string) => owners.find((owner) => owner.kind === kind)?.id ?? '';
  const filled = await timed(() => fill(pool, { enterprise: ownOf('enterprise'), institute: ownOf('institute') }));
  console.log(`${size} demands and ${size} achievements made in ${(filled / 1000).toFixed(0)} s`);
  console.log(`pages of ${shown}, ${tries} times each, one after the other; api / bare pg, in ms\n`);
  console.log(row(['', 'rows', 'page', 'p50', 'p95', 'ratio p50']));
  let slowest = 0;
  for (const one of cases) slowest = Math.max(slowest, await measure(one, one.as && ownOf(one.as)));
  console.log(`\nslowest p95 ${slowest.toFixed(1)} ms (at most ${allowedMs} are allowed)\n`);
  await measureCounts('/public/demands/counts?');
  await measureCounts('/public/achievements/counts?');
  if (slowest > allowedMs) process.exitCode = 1;
  await pool.end();
}

void main();
