import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { NestFactory } from '@nestjs/core';
import { Workbook } from 'exceljs';
import { DemandModule, ImportDemands } from '#demand';
import { IdentityModule } from '#identity';
import { newId } from '#kernel/id';
import type { Actor } from '#platform/http/actor';
import type { ImportOrder, ImportReport } from '#platform/import/import-report';
import { PlatformModule } from '#platform/platform.module';
import { Module } from '@nestjs/common';

/**
 * How long it takes to check and store 10,000 demands out of a workbook, and how long the process was deaf meanwhile.
 * The organisation keeps the drafts: use a database made for measuring.
 * `npm run bench:import`
 */
@Module({ imports: [PlatformModule, IdentityModule, DemandModule] })
class MeasuredModule {}

const [uscc, rowsGiven = '10000'] = process.argv.slice(2);
const rows = Number(rowsGiven);
const head = [
  '编号',
  '标题',
  '需求类型',
  '技术领域',
  '关键词',
  '要解决的问题',
  '技术指标',
  '预算（万元）',
  '合作方式',
  '期望完成日期',
];
const say = (line: string) => process.stdout.write(`${line}\n`);

async function aBook(file: string): Promise<void> {
  const run = newId();
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('需求');
  sheet.addRow(head);
  for (let at = 0; at < rows; at++) {
    const pain = `第 ${at} 项需求：现有工艺节拍长、能耗高、合格率不稳定，希望找到可在产线上验证的改进办法。`.repeat(4);
    const words = `激光；工艺 ${at}；能耗`;
    const indicator = '节拍 ≤ 40 s * | 产线实测 | 90 s\n合格率 ≥ 99.5 %';
    sheet.addRow([
      `${run}-${at}`,
      `工艺改进 ${at}`,
      'process',
      '8',
      words,
      pain,
      indicator,
      at + 0.5,
      '许可；合作开发',
      '2027-06-30',
    ]);
  }
  await writeFile(file, Buffer.from(await workbook.xlsx.writeBuffer()));
}

async function measured(
  work: () => Promise<ImportReport>,
): Promise<{ report: ImportReport; seconds: number; deaf: number }> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const begun = performance.now();
  const report = await work();
  delay.disable();
  return { report, seconds: (performance.now() - begun) / 1_000, deaf: delay.max / 1e6 };
}

async function main(): Promise<void> {
  if (!uscc) throw new Error('用法 usage: npm run bench:import');
  const folder = await mkdtemp(join(tmpdir(), 'jiqiao-bench-'));
  const file = join(folder, 'demands.xlsx');
  const features = await NestFactory.createApplicationContext(MeasuredModule, { logger: false });
  try {
    await aBook(file);
    const actor: Actor = {
      personId: null,
      organisationId: null,
      roles: ['operator'],
      label: 'bench',
      requestId: newId(),
    };
    const order: ImportOrder = {
      source: { format: 'xlsx', file },
      fileName: 'bench',
      uscc,
      dryRun: false,
      skipBad: false,
      publish: null,
    };
    const take = (dryRun: boolean) => measured(() => features.get(ImportDemands).execute({ ...order, dryRun }, actor));
    for (const [name, dryRun] of [
      ['检查 checked', true],
      ['检查并存入 checked and stored', false],
      ['再来一次 once more', false],
    ] as const) {
      const { report, seconds, deaf } = await take(dryRun);
      const { read, created, unchanged, bad } = report;
      say(
        `${name}: ${read} 行 rows · ${seconds.toFixed(1)} s · 新建 ${created} · 未变 ${unchanged} · 有误 ${bad} · 最长停顿 longest pause ${deaf.toFixed(0)} ms`,
      );
    }
  } finally {
    await features.close();
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
