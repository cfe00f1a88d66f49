import { DataSource, DefaultNamingStrategy, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { snakeCase } from 'typeorm/util/StringUtils';

class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, custom ?? property].join('_'));
  }
}

/** Connection settings shared by every process; the schema changes by migrations only. */
export function dataSourceOptions(url: string): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'jiqiao',
    // Packets that vanish must become an answer. The wait for a free connection of a busy pool counts, too.
    extra: { max: 12, keepAlive: true, connectionTimeoutMillis: 10_000 },
    // A dropped idle connection is the pool's business: it reconnects, the process lives on.
    poolErrorHandler: () => undefined,
  };
}

type MigrationClass = new () => MigrationInterface;

/** Brings the database to the newest schema; returns the names of the migrations it ran. */
export async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const dataSource = new DataSource({ ...dataSourceOptions(url), migrations: [...migrations] });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
