import { createWriteStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { ImportAchievements } from '#achievement';
import { ImportDemands } from '#demand';
import { newId } from '#kernel/id';
import type { Actor } from '#platform/http/actor';
import { faultBook } from '#platform/import/fault-book';
import type { ImportOrder, ImportReport, ImportSource } from '#platform/import/import-report';
import type { ImportRules } from '#platform/import/import-rules';
import { problemText } from '#platform/problem/problem-texts';
import { print, withFeatures } from './with-features';

interface ImportOptions {
  readonly organisation: string;
  readonly dryRun?: boolean;
  readonly skipBad?: boolean;
  readonly publish?: boolean;
  readonly reason?: string;
  readonly errors?: string;
}

interface Importing {
  readonly rules: ImportRules<unknown>;
  execute(order: ImportOrder, actor: Actor): Promise<ImportReport>;
}

const importers: Readonly<Record<string, new (...given: never[]) => Importing>> = {
  achievements: ImportAchievements,
  demands: ImportDemands,
};
const mostFaults = 50;

export function importCommand(): Command {
  return new Command('import')
    .description('从 Excel 或 JSONL 导入成果或需求 · import achievements or demands from Excel or JSON lines')
    .argument('<kind>', 'achievements | demands')
    .argument('<file>', '.xlsx | .jsonl')
    .requiredOption('--organisation <uscc>', '归属单位的统一社会信用代码 · credit code of the owner')
    .option('--dry-run', '只检查，不保存 · check only, store nothing')
    .option('--skip-bad', '跳过有误的行 · store the rest when some lines are bad')
    .option('--errors <file>', '把错误写进这个 .xlsx 文件 · write the faults into this .xlsx file')
    .option('--publish', '以运营身份立即发布（须说明理由） · publish at once as operator, with a reason')
    .option('--reason <text>', '发布理由，记入审计 · why, kept in the audit')
    .action(async (kind: string, file: string, options: ImportOptions) => {
      const importer = importers[kind];
      if (!importer)
        throw new Error(`可导入 achievements 或 demands，没有 ${kind} · import achievements or demands, not ${kind}`);
      if (options.publish && !options.reason?.trim())
        throw new Error('--publish 需要 --reason 说明理由 · --publish needs --reason');
      await withFeatures(async (features) => {
        const begun = performance.now();
        const importing = features.get<Importing>(importer);
        const order = orderOf(file, options);
        const report = await importing.execute(order, commandLineOperator());
        show(report, performance.now() - begun);
        if (options.errors && report.bad > 0) await writeFaults(importing, order, options.errors);
      });
    });
}

function orderOf(file: string, options: ImportOptions): ImportOrder {
  return {
    source: sourceOf(file),
    fileName: basename(file, extname(file)),
    uscc: options.organisation,
    dryRun: options.dryRun === true,
    skipBad: options.skipBad === true,
    publish: options.publish ? { reason: options.reason ?? '' } : null,
  };
}

function sourceOf(file: string): ImportSource {
  return { format: extname(file).toLowerCase() === '.xlsx' ? 'xlsx' : 'jsonl', file };
}

async function writeFaults({ rules }: Importing, { source, fileName }: ImportOrder, out: string): Promise<void> {
  await pipeline(faultBook({ source, fileName }, rules, 'zh'), createWriteStream(out));
  print(`错误已写入 faults are in ${out}`);
}

/** Whoever may run commands on the server acts as its operator; the audit says that it was the command line. */
function commandLineOperator(): Actor {
  return { personId: null, organisationId: null, roles: ['operator'], label: 'command-line', requestId: newId() };
}

function show(report: ImportReport, ms: number): void {
  for (const { line, path, code } of report.faults.slice(0, mostFaults))
    print(
      `  第 ${line} 行 line ${line}: ${path || '(整行 whole line)'} ${problemText(code, 'zh')} · ${problemText(code, 'en')} [${code}]`,
    );
  if (report.faults.length > mostFaults) print(`  … 另有 ${report.faults.length - mostFaults} 处 more`);
  const { read, created, published, unchanged, differing, bad } = report;
  print(
    `读取 read ${read} · 新建 created ${created} · 发布 published ${published} · 未变 unchanged ${unchanged} · 与已导入的不同 differing ${differing} · 有误 bad ${bad} · ${Math.round(ms)} ms`,
  );
  if (!report.nothingStored) return;
  print('没有保存任何内容 · nothing was stored');
  if (bad > 0) process.exitCode = 1;
}
