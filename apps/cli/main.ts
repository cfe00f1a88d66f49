import 'reflect-metadata';
import { Command } from 'commander';
import { DomainError } from '#kernel/domain-error';
import { problemText } from '#platform/problem/problem-texts';
import { calendarCommand } from './calendar.command';
import { demoCodeCommand } from './demo-code.command';
import { enrolCommand } from './enrol.command';
import { exposureCommand } from './exposure.command';
import { forgetSecondFactorCommand } from './forget-second-factor.command';
import { importCommand } from './import.command';
import { learnCommand } from './learn.command';
import { loadDemoCommand } from './load-demo.command';
import { matchCommand } from './match.command';
import { migrateCommand } from './migrate.command';
import { rulesCommand } from './rules.command';

const program = new Command('jiqiao')
  .description('技桥的命令行 · the command line of Jiqiao')
  .addCommand(migrateCommand())
  .addCommand(loadDemoCommand())
  .addCommand(demoCodeCommand())
  .addCommand(enrolCommand())
  .addCommand(forgetSecondFactorCommand())
  .addCommand(importCommand())
  .addCommand(calendarCommand())
  .addCommand(rulesCommand())
  .addCommand(exposureCommand())
  .addCommand(matchCommand())
  .addCommand(learnCommand());

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error instanceof DomainError ? wordsOf(error) : error.message}\n`);
  process.exitCode = 1;
});

function wordsOf({ code, facts, faults }: DomainError): string {
  const lines = [`${problemText(code, 'zh', facts)} · ${problemText(code, 'en', facts)}`];
  for (const fault of faults)
    lines.push(`  ${fault.path}: ${problemText(fault.code, 'zh')} · ${problemText(fault.code, 'en')}`);
  return lines.join('\n');
}
