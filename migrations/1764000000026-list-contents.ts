import type { MigrationInterface, QueryRunner } from 'typeorm';

// A row that every list of a kind reads: what it is filtered and sorted by, out of two tables, so that one index holds it.
// Triggers keep it in the transaction of the change: no verb can forget it, and no list shows what is not so any more.

const titleKey = (title: string) => `left(${title}, 60) COLLATE "zh-x-icu"`;

interface Kind {
  readonly schema: 'demand' | 'achievement';
  readonly columns: readonly (readonly [name: string, definition: string, from: string])[];
  readonly open: readonly (readonly [name: string, definition: string, from: string])[];
  readonly openWhere: string;
  readonly indexes: readonly string[];
}

// Whoever is not to be named, or shows the title only, has no more in the row than anybody may read on its page (libs/demand/text/demand-title-view.ts): nothing else to filter or to sort by.
const shown = (value: string) => `CASE WHEN r.visibility = 'public' THEN ${value} END`;

const kinds: readonly Kind[] = [
  {
    schema: 'demand',
    columns: [
      ['id', 'uuid PRIMARY KEY', 'd.id'],
      ['organisation_id', 'uuid NOT NULL', 'd.organisation_id'],
      ['state', 'text NOT NULL', 'd.state'],
      ['revision_state', 'text NOT NULL', 'r.state'],
      ['title_folded', 'text COLLATE "C" NOT NULL', 'lower(r.title)'],
      ['title_key', 'text COLLATE "zh-x-icu" NOT NULL', titleKey('r.title')],
      ['high_tech_field', 'text', 'r.high_tech_field'],
      ['demand_type', 'text', 'r.demand_type'],
      ['budget', 'bigint', 'r.budget'],
      ['deadline', 'date', 'r.deadline'],
      ['valid_until', 'date', 'd.valid_until'],
      ['is_incomplete', 'boolean NOT NULL', `r.missing <> '{}'`],
      ['updated_at', 'timestamptz NOT NULL', 'd.updated_at'],
      ['submitted_at', 'timestamptz', 'r.submitted_at'],
      ['taken_by', 'uuid', 'r.taken_by'],
    ],
    open: [
      ['id', 'uuid PRIMARY KEY', 'd.id'],
      ['revision_id', 'uuid NOT NULL', 'r.id'],
      ['organisation_id', 'uuid', `CASE WHEN r.visibility = 'public' AND NOT r.anonymous THEN d.organisation_id END`],
      ['is_title_only', 'boolean NOT NULL', `r.visibility = 'title_only'`],
      ['high_tech_field', 'text', 'r.high_tech_field'],
      ['demand_type', 'text', 'r.demand_type'],
      [
        'district_code',
        'text',
        `coalesce(r.district_code, CASE WHEN r.visibility = 'public' AND NOT r.anonymous THEN o.district_code END)`,
      ],
      [
        'cooperation_modes',
        'text[] NOT NULL',
        `CASE WHEN r.visibility = 'public' THEN r.cooperation_modes ELSE '{}' END`,
      ],
      ['budget', 'bigint', shown('r.budget')],
      ['budget_negotiable', 'boolean NOT NULL', `r.visibility = 'public' AND r.budget_negotiable`],
      ['deadline', 'date', 'r.deadline'],
      ['valid_until', 'date', 'd.valid_until'],
      ['published_at', 'timestamptz NOT NULL', 'd.published_at'],
    ],
    openWhere: `d.state IN ('published', 'matching') AND r.visibility <> 'invited'`,
    indexes: [
      `lines (organisation_id, updated_at, id) INCLUDE (title_folded)`,
      `lines (organisation_id, (coalesce(deadline, 'infinity'::date)), id)`,
      `lines (organisation_id, (coalesce(valid_until, 'infinity'::date)), id)`,
      `lines (organisation_id, (coalesce(budget, -1)), id)`,
      `lines (organisation_id, title_key, id)`,
      `lines (submitted_at, id) WHERE revision_state IN ('submitted', 'screening', 'validated')`,
      `lines (title_key, id) WHERE revision_state IN ('submitted', 'screening', 'validated')`,
      `open (published_at, id)`,
      `open ((coalesce(deadline, 'infinity'::date)), id)`,
      `open ((coalesce(budget, -1)), id)`,
      `open ((coalesce(budget, 9223372036854775807)), id)`,
      `open (high_tech_field, published_at, id)`,
      `open (district_code, published_at, id)`,
    ],
  },
  {
    schema: 'achievement',
    columns: [
      ['id', 'uuid PRIMARY KEY', 'd.id'],
      ['organisation_id', 'uuid NOT NULL', 'd.organisation_id'],
      ['state', 'text NOT NULL', 'd.state'],
      ['revision_state', 'text NOT NULL', 'r.state'],
      ['title_folded', 'text COLLATE "C" NOT NULL', 'lower(r.title)'],
      ['title_key', 'text COLLATE "zh-x-icu" NOT NULL', titleKey('r.title')],
      ['high_tech_field', 'text', 'r.high_tech_field'],
      ['trl', 'int', 'r.trl'],
      ['maturity_stage', 'text', 'r.maturity_stage'],
      ['price', 'bigint', 'r.price'],
      ['valid_until', 'date', 'd.valid_until'],
      ['is_incomplete', 'boolean NOT NULL', `r.missing <> '{}'`],
      ['updated_at', 'timestamptz NOT NULL', 'd.updated_at'],
      ['submitted_at', 'timestamptz', 'r.submitted_at'],
    ],
    open: [
      ['id', 'uuid PRIMARY KEY', 'd.id'],
      ['revision_id', 'uuid NOT NULL', 'r.id'],
      ['organisation_id', 'uuid', 'd.organisation_id'],
      ['high_tech_field', 'text', 'r.high_tech_field'],
      ['form', 'text', 'r.form'],
      ['maturity_stage', 'text', 'r.maturity_stage'],
      ['trl', 'int', 'r.trl'],
      ['district_code', 'text', 'coalesce(r.district_code, o.district_code)'],
      ['cooperation_modes', 'text[] NOT NULL', 'r.cooperation_modes'],
      ['price', 'bigint', 'r.price'],
      ['price_negotiable', 'boolean NOT NULL', 'r.price_negotiable'],
      ['valid_until', 'date', 'least(d.valid_until, d.rights_until)'],
      ['published_at', 'timestamptz NOT NULL', 'd.published_at'],
    ],
    openWhere: `d.state IN ('published', 'under_negotiation', 'partly_licensed')`,
    indexes: [
      `lines (organisation_id, updated_at, id) INCLUDE (title_folded)`,
      `lines (organisation_id, (coalesce(valid_until, 'infinity'::date)), id)`,
      `lines (organisation_id, (coalesce(trl, -1)), id)`,
      `lines (organisation_id, (coalesce(price, -1)), id)`,
      `lines (organisation_id, title_key, id)`,
      `lines (organisation_id, submitted_at, id) WHERE revision_state IN ('submitted', 'org_review')`,
      `lines (submitted_at, id) WHERE revision_state = 'platform_review'`,
      `lines (title_key, id) WHERE revision_state = 'platform_review'`,
      `open (published_at, id)`,
      `open ((coalesce(trl, -1)), id)`,
      `open ((coalesce(price, -1)), id)`,
      `open ((coalesce(price, 9223372036854775807)), id)`,
      `open (high_tech_field, published_at, id)`,
      `open (district_code, published_at, id)`,
    ],
  },
];

export class ListContents1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const kind of kinds) {
      await createTables(runner, kind);
      await createTriggers(runner, kind);
    }
    // What reviewers decided is read from the audit: a text that is handed in again forgets its last decision.
    await runner.query(`CREATE INDEX audit_events_decisions ON platform.audit_events (entity, from_state, at, id)
      WHERE from_state IN ('screening', 'platform_review')`);
    await createSavedViews(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX platform.audit_events_decisions`);
    await runner.query(`DROP SCHEMA saved_view CASCADE`);
    for (const { schema } of kinds) {
      await runner.query(`DROP TRIGGER ${schema}_open_district ON identity.organisations`);
      for (const table of tablesOf(schema))
        for (const event of ['insert', 'update', 'delete', 'truncate'])
          await runner.query(`DROP TRIGGER IF EXISTS list_${event} ON ${table}`);
      await runner.query(`DROP FUNCTION ${schema}.keep_lists(), ${schema}.keep_open_districts(),
        ${schema}.empty_lists(), ${schema}.refresh_lists(uuid[])`);
      await runner.query(`DROP TABLE ${schema}.${schema}_lines, ${schema}.open_${schema}s`);
    }
  }
}

function tablesOf(schema: string): readonly [string, string] {
  return [`${schema}.${schema}s`, `${schema}.${schema}_revisions`];
}

async function createTables(runner: QueryRunner, { schema, columns, open, indexes }: Kind): Promise<void> {
  const tables = { lines: `${schema}.${schema}_lines`, open: `${schema}.open_${schema}s` };
  const defined = (list: Kind['columns']) => list.map(([name, definition]) => `${name} ${definition}`).join(', ');
  await runner.query(`CREATE TABLE ${tables.lines} (${defined(columns)})`);
  await runner.query(`CREATE TABLE ${tables.open} (${defined(open)})`);
  for (const index of indexes)
    await runner.query(`CREATE INDEX ON ${index.replace(/^(lines|open)/, (name) => tables[name as 'lines' | 'open'])}`);
}

async function createTriggers(runner: QueryRunner, { schema, columns, open, openWhere }: Kind): Promise<void> {
  const [heads, revisions] = tablesOf(schema);
  const put = (table: string, list: Kind['columns'], from: string) => {
    const names = list.map(([name]) => name);
    const rest = names.slice(1);
    return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${list.map(([, , value]) => value).join(', ')} FROM ${from}
      ON CONFLICT (id) DO UPDATE SET (${rest.join(', ')}) = (${rest.map((name) => `EXCLUDED.${name}`).join(', ')})`;
  };
  const changed = `unnest(ids) AS changed (id) JOIN ${heads} d ON d.id = changed.id`;
  const opened = `${changed} JOIN ${revisions} r ON r.id = d.published_revision_id
    JOIN identity.organisations o ON o.id = d.organisation_id WHERE ${openWhere}`;
  const gone = (table: string, stays: string) =>
    `DELETE FROM ${table} l USING unnest(ids) AS changed (id) WHERE l.id = changed.id AND NOT EXISTS (SELECT 1 FROM ${stays})`;
  const [lines, openOnes] = [`${schema}.${schema}_lines`, `${schema}.open_${schema}s`];
  await runner.query(`
    CREATE FUNCTION ${schema}.refresh_lists(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      ${put(lines, columns, `${changed} JOIN ${revisions} r ON r.id = d.current_revision_id`)};
      ${put(openOnes, open, opened)};
      ${gone(lines, `${heads} d WHERE d.id = l.id`)};
      ${gone(openOnes, `${heads} d JOIN ${revisions} r ON r.id = d.published_revision_id WHERE d.id = l.id AND ${openWhere}`)};
    END $$`);
  await runner.query(`
    CREATE FUNCTION ${schema}.keep_lists() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_TABLE_NAME = '${schema}s' THEN
        PERFORM ${schema}.refresh_lists(ARRAY(SELECT id FROM changed));
      ELSE
        PERFORM ${schema}.refresh_lists(ARRAY(SELECT DISTINCT ${schema}_id FROM changed));
      END IF;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE FUNCTION ${schema}.empty_lists() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN TRUNCATE ${schema}.${schema}_lines, ${schema}.open_${schema}s; RETURN NULL; END $$`);
  for (const table of [heads, revisions])
    for (const [event, row] of [
      ['insert', 'NEW'],
      ['update', 'NEW'],
      ['delete', 'OLD'],
    ] as const)
      await runner.query(`CREATE TRIGGER list_${event} AFTER ${event} ON ${table} REFERENCING ${row} TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.keep_lists()`);
  await runner.query(
    `CREATE TRIGGER list_truncate AFTER TRUNCATE ON ${heads} FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.empty_lists()`,
  );
  await createDistrictTrigger(runner, schema, heads);
  await runner.query(`SELECT ${schema}.refresh_lists(ARRAY(SELECT id FROM ${heads}))`);
}

/** Where a text names no district, its organisation's is meant, as it is now. */
async function createDistrictTrigger(runner: QueryRunner, schema: string, heads: string): Promise<void> {
  await runner.query(`
    CREATE FUNCTION ${schema}.keep_open_districts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM ${schema}.refresh_lists(ARRAY(SELECT id FROM ${heads} WHERE organisation_id = NEW.id));
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER ${schema}_open_district AFTER UPDATE OF district_code ON identity.organisations FOR EACH ROW
      WHEN (OLD.district_code IS DISTINCT FROM NEW.district_code) EXECUTE FUNCTION ${schema}.keep_open_districts()`);
}

async function createSavedViews(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE SCHEMA saved_view`);
  await runner.query(`
    CREATE TABLE saved_view.saved_views (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      list text NOT NULL,
      name varchar(60) NOT NULL CHECK (name <> ''),
      search varchar(2000) NOT NULL,
      is_default boolean NOT NULL,
      version int NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (person_id, list, name)
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX saved_views_default ON saved_view.saved_views (person_id, list) WHERE is_default`,
  );
}
