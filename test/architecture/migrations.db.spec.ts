// Each migration takes back what it did, and can be done again: an operator who has to go back loses no more than that.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../libs/platform/database/data-source';
import { migrations } from '../../migrations';
import { databaseUrl, onServer, serverVariable } from '../support/test-server';

const server = process.env[serverVariable] ?? '';
const database = `back_${randomBytes(4).toString('hex')}`;
let source: DataSource;
let reader: Client;

jest.setTimeout(300_000);
beforeAll(async () => {
  await onServer(server, (client) => client.query(`CREATE DATABASE ${database}`));
  const url = databaseUrl(server, database);
  source = await new DataSource({ ...dataSourceOptions(url), migrations: [...migrations] }).initialize();
  reader = new Client({ connectionString: url });
  await reader.connect();
});
afterAll(async () => {
  await reader.end();
  await source.destroy();
  await onServer(server, (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
});

const schemas = `(SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')`;
/**
 * As much as a dump would tell; the order of columns is left out, since a column that comes back
 * comes last; and so are extensions: they may have been there before us, and others may use them.
 */
const catalogue = [
  `SELECT 'schema ' || nspname FROM ${schemas} n`,
  `SELECT concat_ws(' ', 'relation', n.nspname, c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.reloptions::text,
                    CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
     FROM pg_class c JOIN ${schemas} n ON n.oid = c.relnamespace WHERE c.relkind NOT IN ('i', 'I', 't')`,
  `SELECT concat_ws(' ', 'column', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                    a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN ${schemas} n ON n.oid = c.relnamespace
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'm', 'p', 'c')`,
  `SELECT concat_ws(' ', 'constraint', n.nspname, c.relname, k.conname, k.convalidated, pg_get_constraintdef(k.oid))
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN ${schemas} n ON n.oid = c.relnamespace`,
  `SELECT concat_ws(' ', 'index', x.indisvalid, pg_get_indexdef(x.indexrelid))
     FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN ${schemas} n ON n.oid = c.relnamespace`,
  `SELECT concat_ws(' ', 'function', n.nspname, pg_get_functiondef(p.oid))
     FROM pg_proc p JOIN ${schemas} n ON n.oid = p.pronamespace
    WHERE p.prokind IN ('f', 'p') AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  `SELECT concat_ws(' ', 'trigger', t.tgenabled, pg_get_triggerdef(t.oid))
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN ${schemas} n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal`,
  `SELECT concat_ws(' ', 'comment', o.classoid::regclass, o.objsubid, o.description)
     FROM pg_description o JOIN pg_class c ON c.oid = o.objoid JOIN ${schemas} n ON n.oid = c.relnamespace`,
].join(' UNION ALL ');

/** Without the table in which typeorm keeps what was done: it stays from the first migration on. */
async function drawn(): Promise<string[]> {
  const { rows } = await reader.query<{ line: string }>(
    `SELECT line FROM (${catalogue}) AS all_of_it (line) WHERE line NOT LIKE '% public migrations%' ORDER BY line`,
  );
  return rows
    .map(({ line }) => line)
    .filter((line) => !/\bpublic[. ]migrations\b|"?migrations_id_seq|PK_8c82d7f/.test(line));
}

const taken = (now: readonly string[], then: readonly string[]) => ({
  left: now.filter((line) => !then.includes(line)),
  lost: then.filter((line) => !now.includes(line)),
});

it('each migration is taken back by its own way back, all of them down to nothing, and up again to the same', async () => {
  const stages = [await drawn()];
  for (const { name } of migrations) {
    const one = new DataSource({ ...source.options, migrations: migrations.slice(0, stages.length) });
    await one.initialize();
    expect((await one.runMigrations()).map((done) => done.name)).toEqual([name]);
    await one.destroy();
    stages.push(await drawn());
  }
  const faults: object[] = [];
  for (const [i, { name }] of [...migrations.entries()].toReversed()) {
    await source.undoLastMigration();
    const { left, lost } = taken(await drawn(), stages[i] ?? []);
    if (left.length + lost.length > 0) faults.push({ name, left, lost });
  }
  expect(faults).toEqual([]);
  await source.runMigrations();
  expect(taken(await drawn(), stages.at(-1) ?? [])).toEqual({ left: [], lost: [] });
});
