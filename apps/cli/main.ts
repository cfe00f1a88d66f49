import 'reflect-metadata';
import { Command } from 'commander';
import { DomainError } from '#kernel/domain-error';
import { importCommand } from './import.command';
import { loadDemoCommand } from './load-demo.command';
import { matchCommand } from './match.command';
import { migrateCommand } from './migrate.command';

const program = new Command('jiqiao')
  .description('技桥的命令行 · the command line of Jiqiao')
  .addCommand(migrateCommand())
  .addCommand(loadDemoCommand())
  .addCommand(importCommand())
  .addCommand(matchCommand());

program.parseAsync().catch((error: Error) => {
  process.stderr.write(error instanceof DomainError ? `${error.message}\n` : `${error.stack ?? error.message}\n`);
  process.exitCode = 1;
});
