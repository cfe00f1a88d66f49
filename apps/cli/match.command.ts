import { Command } from 'commander';
import { IndexPublished, LiveIndex, RepeatRun, RunMatch } from '#matching';
import { newId } from '#kernel/id';
import { print, withFeatures } from './with-features';

export function matchCommand(): Command {
  return new Command('match')
    .description('匹配全部已发布需求，或重做一次旧的匹配 · match all published demands, or repeat an old run')
    .option('--all', '匹配全部已发布需求 · match every published demand')
    .option('--repeat <run>', '按当时的数据重做 · repeat a run on the data of its time')
    .action(async (options: { all?: boolean; repeat?: string }) => {
      if (options.repeat) return repeat(options.repeat);
      if (options.all) return matchAll();
      throw new Error('请给出 --all 或 --repeat RUN · give --all or --repeat RUN');
    });
}

function matchAll(): Promise<void> {
  return withFeatures(async (features) => {
    const begun = performance.now();
    const changed = await features.get(IndexPublished).all();
    const index = await features.get(LiveIndex).current();
    const demands = index.all('demand');
    const indexed = performance.now();
    const requestId = newId();
    const times: number[] = [];
    let [matches, without, failures] = [0, 0, 0];
    for (const demand of demands) {
      try {
        const run = await features.get(RunMatch).execute(demand.id, requestId);
        times.push(run?.durationMs ?? 0);
        matches += run?.matches.length ?? 0;
        if (run?.matches.length === 0) without += 1;
      } catch (error) {
        failures += 1;
        print(`  ${demand.id}: ${(error as Error).message}`);
      }
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
    print(
      `文档 documents: ${index.all('achievement').length} achievements, ${demands.length} demands, ${changed} 更新 refreshed, ${Math.round(indexed - begun)} ms`,
    );
    print(
      `需求 demands ${demands.length} · 匹配 matches ${matches} · 无匹配 without ${without} · 失败 failures ${failures}`,
    );
    print(
      `每条 per demand p50 ${at(0.5)} ms · p95 ${at(0.95)} ms · 合计 total ${Math.round(performance.now() - indexed)} ms`,
    );
    if (failures > 0) process.exitCode = 1;
  });
}

function repeat(runId: string): Promise<void> {
  return withFeatures(async (features) => {
    const { sameEngine, storedHash, repeatedHash } = await features.get(RepeatRun).execute(runId);
    print(`当时 then  ${storedHash}\n重做 again ${repeatedHash}`);
    print(
      storedHash === repeatedHash
        ? '结果相同 · the same result'
        : `结果不同 · a different result${sameEngine ? '' : '（引擎版本不同 other engine version）'}`,
    );
    if (storedHash !== repeatedHash) process.exitCode = 1;
  });
}
