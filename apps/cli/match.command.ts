import { Command } from 'commander';
import { IndexPublished, RepeatRun } from '#matching';
import { newId } from '#kernel/id';
import { matchRound } from './match-round';
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
    const indexed = performance.now();
    const requestId = newId();
    // Whoever may run commands on the server acts as its operator; the audit says that it was the command line.
    const actor = {
      personId: null,
      organisationId: null,
      roles: ['operator'],
      label: 'command-line',
      requestId,
    } as const;
    print(`文档 documents: ${changed} 更新 refreshed, ${Math.round(indexed - begun)} ms`);
    const round = await matchRound(features, actor, print);
    const { state, demands, matched, matches, without, achievements, perDemand } = round;
    print(`文档 documents: ${achievements} achievements, ${demands} demands`);
    print(
      `需求 demands ${matched} · 匹配 matches ${matches} · 无匹配 without ${without} · 失败 failures ${demands - matched}`,
    );
    print(
      `每条 per demand p50 ${perDemand.p50.toFixed(1)} ms · p95 ${perDemand.p95.toFixed(1)} ms · 合计 total ${Math.round(performance.now() - indexed)} ms`,
    );
    if (state !== 'done') process.exitCode = 1;
  });
}

function repeat(runId: string): Promise<void> {
  return withFeatures(async (features) => {
    const { storedHash, repeatedHash, outcome } = await features.get(RepeatRun).execute(runId);
    print(`当时 then  ${storedHash}\n重做 again ${repeatedHash ?? '-'}`);
    print(outcomes[outcome]);
    if (outcome !== 'identical') process.exitCode = 1;
  });
}

const outcomes = {
  identical: '结果相同 · the same result',
  different: '结果不同 · a different result',
  other_engine: '结果不同（引擎版本不同） · a different result of another engine version',
  inputs_unknown: '当时未保存全部输入，无法重做 · its inputs were not kept then, so it cannot be repeated',
} as const satisfies Record<Awaited<ReturnType<RepeatRun['execute']>>['outcome'], string>;
