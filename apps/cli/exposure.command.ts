import { Command } from 'commander';
import { exposureAlarms, groupingWords, groupLabel, ReportExposure } from '#exposure';
import { print, withFeatures } from './with-features';

export function exposureCommand(): Command {
  return new Command('exposure')
    .description('从存储的匹配清单重新计算曝光报告 · compute the exposure report anew from the stored lists')
    .option('--from <day>', '起始日期 first day, 2026-11-01')
    .option('--to <day>', '截止日期，含当天 last day, included')
    .action((period: { from?: string; to?: string }) => report(period));
}

function report(period: { from?: string; to?: string }): Promise<void> {
  return withFeatures(async (features) => {
    const { from, to, lists, seq, total, groups } = await features.get(ReportExposure).execute(period);
    print(`${from} – ${to} · 清单 lists ${lists} · 变更号 feed ${seq}`);
    print(`成果 achievements ${total.achievements} · 出现 places ${total.places} · 曝光 exposure ${total.exposure}`);
    for (const { by, code, alarm, ...line } of groups) {
      const name = `${groupingWords[by].en} ${code} ${groupLabel(by, code).zh}`;
      const told = alarm === null ? '' : ` · ${exposureAlarms.label(alarm).zh} [${alarm}]`;
      print(
        `${name}: ${line.achievements} (${percent(line.achievementShare)}) · ${line.exposure} (${percent(line.exposureShare)}) · ${line.ratio?.toFixed(3) ?? '-'}${told}`,
      );
    }
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
