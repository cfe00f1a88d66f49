import { Command } from 'commander';
import { env } from '#platform/config/env';
import { migrate } from '#platform/database/data-source';
import { migrateQueueStore } from '#platform/queue/queue-store';
import { migrations } from '../../migrations';
import { print } from './with-features';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('更新数据库结构 · bring the database to the newest schema')
    .action(async () => {
      const ran = await migrate(env().DATABASE_URL, migrations);
      await migrateQueueStore(env().DATABASE_URL);
      print(ran.length === 0 ? '数据库结构已是最新 · schema is up to date' : ran.map((name) => `  ${name}`).join('\n'));
    });
}
