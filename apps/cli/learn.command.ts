import { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '#kernel/id';
import { LearningLedger, type LearningReport, LearnWeights, WeightSetQueries } from '#learning';
import { systemActor } from '#platform/http/actor';
import { print, withFeatures } from './with-features';

export function learnCommand(): Command {
  return new Command('learn')
    .description('从意见账本学习匹配权重，或重做一次旧的学习 · learn weights from the ledger, or repeat an old attempt')
    .option('--replay [attempt]', '重做，默认最近一次 · repeat an attempt, the last one by default')
    .action((options: { replay?: string | true }) =>
      withFeatures((features) => (options.replay ? replay(features, options.replay) : learn(features))),
    );
}

async function learn(features: INestApplicationContext): Promise<void> {
  const { attemptId, report, hash, weightSetId, inputs } = await features
    .get(LearnWeights)
    .execute(systemActor('command-line', newId()));
  print(`尝试 attempt ${attemptId} · 账本至 ledger up to ${inputs.ledgerNumber} · ${hash}`);
  tell(report);
  print(
    weightSetId === null
      ? `未提出新权重 nothing proposed: ${report.refusals.join(', ')}`
      : `已提出，待运营人员启用 · proposed, for an operator to activate: ${weightSetId}`,
  );
}

function tell({ evidence, before, after, heldOut }: LearningReport): void {
  print(
    `意见 statements ${evidence.statements}（过多未计 flooded ${evidence.flooded}） · 需求 demands ${evidence.demands} · 单位 organisations ${evidence.organisations} · 计票 votes ${evidence.votes.toFixed(1)}`,
  );
  if (heldOut)
    print(
      `留出 held out: pairs ${heldOut.accuracyBefore.toFixed(4)} → ${heldOut.accuracyAfter.toFixed(4)} [${heldOut.gainLower.toFixed(4)}, ${heldOut.gainUpper.toFixed(4)}] · nDCG@10 ${heldOut.ndcgBefore.toFixed(4)} → ${heldOut.ndcgAfter.toFixed(4)}`,
    );
  for (const [criterion, weight] of Object.entries(before))
    if (after[criterion] !== weight) print(`  ${criterion} ${weight} → ${after[criterion]}`);
}

async function replay(features: INestApplicationContext, given: string | true): Promise<void> {
  const [last] = given === true ? await features.get(WeightSetQueries).attempts({ limit: 1 }) : [];
  const attemptId = given === true ? last?.id : given;
  if (attemptId === undefined) throw new Error('还没有学习过 · nothing was learnt yet');
  const { sameMethod, storedHash, repeatedHash } = await features.get(LearningLedger).replay(attemptId);
  print(`当时 then  ${storedHash}\n重做 again ${repeatedHash}`);
  const isSame = storedHash === repeatedHash;
  const otherMethod = sameMethod ? '' : '（方法版本不同 other version of the method）';
  print(isSame ? '结果相同 · the same result' : `结果不同 · a different result${otherMethod}`);
  if (!isSame) process.exitCode = 1;
}
