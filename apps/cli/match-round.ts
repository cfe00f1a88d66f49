import type { INestApplicationContext } from '@nestjs/common';
import { MatchPool } from '#matching';
import { PlanRound, RoundQueries, type RoundRow, StartRound, WorkChunk } from '#match-round';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';

export interface FinishedRound extends RoundRow {
  readonly achievements: number;
  readonly perDemand: { readonly p50: number; readonly p95: number };
}

const tellEvery = 2_000;
const lookAgainAfter = 500;

/**
 * A round over the whole market, worked through in this process; workers that run beside it help. Says how far it is.
 */
export async function matchRound(
  features: INestApplicationContext,
  actor: Actor,
  say: (line: string) => void,
): Promise<FinishedRound> {
  const { id } = await features.get(StartRound).execute(actor);
  await features.get(PlanRound).execute(id, actor.requestId);
  const read = async () => (await features.get(RoundQueries).one(id)) ?? Promise.reject(new Error('round is gone'));
  const timer = setInterval(
    () =>
      void read()
        .then(({ matched, demands }) => say(`  ${matched} / ${demands}`))
        .catch(() => undefined),
    tellEvery,
  );
  try {
    const work = () => workThrough(features, id);
    await Promise.all(Array.from({ length: features.get(MatchPool).threads + 1 }, work));
    for (let round = await read(); ; round = await read()) {
      if (round.state !== 'running') return { ...round, ...(await figuresOf(features, round)) };
      // Somebody else has the last chunk, or has died with it.
      await new Promise((resolve) => setTimeout(resolve, lookAgainAfter));
      await work();
    }
  } finally {
    clearInterval(timer);
  }
}

async function workThrough(features: INestApplicationContext, id: string): Promise<void> {
  while (await features.get(WorkChunk).execute(id));
}

async function figuresOf(features: INestApplicationContext, { seq, askedAt }: RoundRow) {
  const [row] = await features.get(Database).query<{ achievements: number; p50: number; p95: number }>(
    `SELECT coalesce(max(document_count), 0) AS achievements,
            coalesce(percentile_cont(.5) WITHIN GROUP (ORDER BY duration_ms), 0) AS p50,
            coalesce(percentile_cont(.95) WITHIN GROUP (ORDER BY duration_ms), 0) AS p95
       FROM matching.runs WHERE seq = $1 AND at >= $2`,
    [seq, askedAt],
  );
  const { achievements, ...perDemand } = row ?? { achievements: 0, p50: 0, p95: 0 };
  return { achievements, perDemand };
}
