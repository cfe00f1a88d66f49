import 'reflect-metadata';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId } from '#kernel/id';
import { MatchingModule, MatchPool, RunMatch } from '#matching';
import { MatchRoundModule, PlanRound, RoundQueries, StartRound, WorkChunk } from '#match-round';
import { Database } from '#platform/database/database';
import { PlatformModule } from '#platform/platform.module';
import { fillMarket, marketOf, realisticMarket } from './round-market';

/**
 * All demands of a market against all its achievements, explanations stored: in one round, and for comparison one demand
 * after the other as it was done before. Use a database made for measuring.
 * `npm run bench:round`
 */
@Module({ imports: [PlatformModule, MatchingModule, MatchRoundModule] })
class MeasuredModule {}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join('..', 'shared', 'data', 'realistic-input') },
    corpus: { type: 'string' },
    demands: { type: 'string', default: '10000' },
    peer: { type: 'string', default: '100' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

async function main(): Promise<void> {
  const features = await NestFactory.createApplicationContext(MeasuredModule, { logger: ['error'] });
  try {
    const database = features.get(Database);
    await fillMarket(
      database,
      values.corpus ? marketOf(values.corpus, Number(values.demands)) : realisticMarket(values.data),
    );
    const round = await measuredRound(features);
    await tellStored(database, round.id);
    await tellPeer(features, round);
  } finally {
    await features.close();
  }
}

async function measuredRound(features: INestApplicationContext) {
  const actor = { personId: null, organisationId: null, roles: [], label: 'bench', requestId: newId() };
  const delay = monitorEventLoopDelay({ resolution: 10 });
  let peak = 0;
  // The threads are part of the process: its resident memory is theirs too.
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  delay.enable();
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const { id } = await features.get(StartRound).execute(actor);
  await features.get(PlanRound).execute(id, actor.requestId);
  const work = async () => {
    while (await features.get(WorkChunk).execute(id));
  };
  await Promise.all(Array.from({ length: features.get(MatchPool).threads * 2 }, work));
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watching);
  delay.disable();
  const round = await features.get(RoundQueries).one(id);
  if (round?.state !== 'done') throw new Error(`the round is ${round?.state}`);
  const [row] = await features
    .get(Database)
    .query<{ count: number }>(`SELECT max(document_count) AS count FROM matching.runs WHERE seq = $1`, [round.seq]);
  say(
    `需求 demands ${round.demands} × 成果 achievements ${row?.count} · 匹配 matches ${round.matches} · 无匹配 without ${round.without}`,
  );
  say(
    `批次 round ${seconds.toFixed(1)} s · 处理器 processor ${((user + system) / 1e6).toFixed(1)} s · 每条 per demand ${((seconds * 1_000) / round.demands).toFixed(1)} ms · 线程 threads ${features.get(MatchPool).threads} · 内存 memory ${megabytes(peak)} MB · 最长失聪 deaf at most ${Math.round(delay.max / 1e6)} ms`,
  );
  return { id, seconds, demands: round.demands };
}

async function tellStored(database: Database, id: string): Promise<void> {
  const [size] = await database.query<{ each: number; total: string }>(
    `SELECT avg(pg_column_size(criteria))::int AS each, pg_size_pretty(pg_total_relation_size('matching.matches')) AS total FROM matching.matches`,
  );
  say(`存储 stored: 每对 per pair ${size?.each} B · 合计 all pairs ${size?.total}`);
  const [turn] = await database.query<{ small: number; large: number }>(
    `SELECT extract(epoch FROM max(done_at) FILTER (WHERE size <= 3) - min(begun))::float AS small,
            extract(epoch FROM max(done_at) FILTER (WHERE size > 3) - min(begun))::float AS large
       FROM (SELECT c.done_at, r.begun_at AS begun, sum(cardinality(c.demand_ids)) OVER (PARTITION BY c.organisation_id) AS size
               FROM match_round.chunks c JOIN match_round.rounds r ON r.id = c.round_id WHERE r.id = $1) each`,
    [id],
  );
  say(
    `轮转 turns: 小单位全部完成 organisations with three demands done after ${turn?.small.toFixed(1)} s · 大单位 the large one after ${turn?.large.toFixed(1)} s`,
  );
}

/** The way of before: one demand after the other, each in a transaction of its own. */
async function tellPeer(
  features: INestApplicationContext,
  { seconds, demands }: { readonly seconds: number; readonly demands: number },
): Promise<void> {
  const some = await features
    .get(Database)
    .query<{ id: string; hash: string }>(
      `SELECT trigger_id AS id, result_hash AS hash FROM matching.runs ORDER BY md5(trigger_id::text) LIMIT $1`,
      [Number(values.peer)],
    );
  if (some.length === 0) return;
  await features.get(RunMatch).prepare(some[0]?.id ?? '');
  const begun = performance.now();
  let same = 0;
  for (const { id, hash } of some) {
    const run = await features.get(RunMatch).execute(id, newId());
    if (run?.resultHash === hash) same += 1;
  }
  const each = (performance.now() - begun) / some.length;
  say(
    `逐条 one by one (${some.length}): ${each.toFixed(1)} ms · 批次快 the round is ${((each * demands) / (seconds * 1_000)).toFixed(1)} × · 结果相同 same result ${same}/${some.length}`,
  );
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
