import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadIndex, type MatchDocument, MatchIndex, saveIndex } from '#matching';
import { readNeed } from '../libs/matching/engine/read-need';
import { memoryNow } from './memory-now';
import { mean, percentile } from './metrics';

/**
 * One large corpus: how long it takes to index, what it holds in memory, how long a whole need takes, how long twenty
 * explanations, and how soon it stands again from its snapshot. `-- --scale COUNT FOLDER`, the folder holding
 * corpus.jsonl, queries-zh.jsonl and queries-en.jsonl.
 */

const ROUNDS = 5;
const EXPLAINED = 20;
const kind = 'achievement';

interface Text {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

function withoutFacts(text: Text): MatchDocument {
  const none = { highTechField: null, districtCode: null, amountFen: null, trl: null, ipAvailable: null };
  const dates = { deadline: null, validUntil: null, publishedAt: '2026-01-01T00:00:00.000Z' };
  const names = { titleTranslation: null, organisationName: null, revisionId: text.id, organisationId: text.id };
  const lists = { keywords: [], cooperationModes: [], missing: [] };
  return { ...text, ...none, ...dates, ...names, ...lists, seq: 1, kind, language: 'zh', amountNegotiable: false };
}

async function* lines(path: string): AsyncIterable<Text> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part) as Text;
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const from = performance.now();
  const result = await work();
  return { result, ms: performance.now() - from };
}

/** The fastest round of each need: what else the machine does is no part of this. */
async function fastest(needs: readonly Text[], work: (need: Text) => unknown): Promise<number[]> {
  const times = needs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, need] of needs.entries()) {
      times[at] = Math.min(times[at] ?? Infinity, (await timed(() => work({ ...need }))).ms);
    }
  }
  return times;
}

async function answer(index: MatchIndex, folder: string, language: string): Promise<void> {
  const needs = readFileSync(join(folder, `queries-${language}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Text);
  const engine = index.of(kind);
  const times = await fastest(needs, (need) => engine.search(need, { limit: 100 }));
  const shown = needs.map((need) => engine.search(need, { limit: EXPLAINED }).map(({ id }) => index.documents.get(id)));
  const explained: number[] = [];
  for (const [at, need] of needs.entries()) {
    engine.search(need, { limit: 1 });
    const work = () => shown[at]?.map((document) => document && engine.explain(need, document));
    // The first time reads the documents; whoever pages or matches in bulk meets them again.
    explained.push((await timed(work)).ms, (await timed(work)).ms);
  }
  const [first, again] = [0, 1].map((part) => explained.filter((_, at) => at % 2 === part));
  console.log(
    `${language}: p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms, mean ${mean(times).toFixed(2)} ms; ` +
      `${EXPLAINED} explanations p50 ${percentile(first ?? [], 0.5).toFixed(2)} ms, of documents met before ${percentile(again ?? [], 0.5).toFixed(2)} ms`,
  );
}

async function main(): Promise<void> {
  const [, , , count = '100000', folder = join(tmpdir(), `scale-${count}`)] = process.argv;
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const snapshot = join(process.env['JIQIAO_BENCH_FOLDER'] ?? folder, 'index.snapshot');
  readNeed({ title: '', text: '水泵 pump' });
  console.log(`before: ${memoryNow()} (the words of the Chinese dictionary are among it)`);
  const engine = new MatchIndex();
  const begun = performance.now();
  for await (const text of lines(join(folder, 'corpus.jsonl'))) {
    engine.of(kind).put(text);
    if (engine.of(kind).size >= Number(count)) break;
  }
  engine.of(kind).pack();
  console.log(`${engine.of(kind).size} documents indexed in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  console.log(`the index alone: ${memoryNow()}`);
  for await (const { id, title, text } of lines(join(folder, 'corpus.jsonl'))) {
    engine.documents.set(id, withoutFacts({ id, title, text }));
    if (engine.documents.size >= Number(count)) break;
  }
  console.log(`with the documents as matching keeps them: ${memoryNow()}`);
  for (const language of ['zh', 'en']) await answer(engine, folder, language);
  globalThis.gc?.();
  const saved = await timed(() => saveIndex(snapshot, engine, ''));
  const before = process.cpuUsage();
  const loaded = await timed(() => loadIndex(snapshot, () => Promise.resolve('')));
  const { user, system } = process.cpuUsage(before);
  console.log(
    `snapshot: ${(statSync(snapshot).size / 1e6).toFixed(0)} MB, written in ${(saved.ms / 1000).toFixed(2)} s, ` +
      `ready from it in ${(loaded.ms / 1000).toFixed(2)} s with ${loaded.result?.documents.size} documents ` +
      `(${((user + system) / 1e6).toFixed(2)} s of computing)`,
  );
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(__dirname, 'matching-start.js'), snapshot], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

void main();
