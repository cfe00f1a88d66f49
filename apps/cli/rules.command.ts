import { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { systemActor } from '#platform/http/actor';
import { DatedRules, ruleCodes, rules, RulesOfDay, ruleUnits, SetDatedRule, unitOf } from '#taxonomy';
import { print, withFeatures } from './with-features';

interface SetOptions {
  readonly from: string;
  readonly source: string;
  readonly sourceEn?: string;
}

/** How policy changes a limit or a period without a new version of the product. */
export function rulesCommand(): Command {
  const list = new Command('list')
    .description('列出今天的数值与已定的变更 · list what counts today and what is to come')
    .action(() => withFeatures(show));
  const set = new Command('set')
    .description('自某日起改变一项规则；已定的不会被替换 · set a rule from a day on; nothing is replaced')
    .argument('<code>', '规则代码，见 list · code of the rule, see list')
    .argument('<value>', '正整数，单位见 list · whole number, in the unit of list')
    .requiredOption('--from <day>', '生效日 YYYY-MM-DD，今天或以后 · first day, today or later')
    .requiredOption('--source <text>', '依据（文件名、文号） · the paper that says so')
    .option('--source-en <text>', '依据的英文 · the same in English')
    .action((code: string, value: string, options: SetOptions) =>
      withFeatures(async (features) => {
        const { from, source, sourceEn } = options;
        if (!source.trim()) throw new Error('--source 不能为空 · --source must say something');
        const words = { zh: source.trim(), en: sourceEn?.trim() || source.trim() };
        const actor = systemActor('command-line', newId());
        await features.get(SetDatedRule).execute({ code, value: Number(value), from, source: words }, actor);
        await show(features);
      }),
    );
  return new Command('rules').description('带日期的规则数值 · dated rules').addCommand(list).addCommand(set);
}

async function show(features: INestApplicationContext): Promise<void> {
  const dated = await features.get(DatedRules).all();
  const today = new RulesOfDay(dayInShanghai(features.get(Clock).now()), dated);
  for (const code of ruleCodes) {
    const { zh, en } = rules.label(code);
    const unit = ruleUnits.label(unitOf(code));
    const now = today.find(code);
    print(
      `${code}  ${now?.value ?? '—'} ${unit.zh} · ${unit.en}  ${zh} · ${en}  （${now?.validFrom ?? '—'} ${now?.sourceZh ?? ''}）`,
    );
    for (const rule of dated)
      if (rule.code === code && rule.validFrom > today.day)
        print(`  自 ${rule.validFrom} 起 from then on  ${rule.value} ${unit.zh} · ${unit.en}  ${rule.sourceZh}`);
  }
}
