import type { MigrationInterface, QueryRunner } from 'typeorm';

const anyKind = (column: string) => `CHECK (${column} ~ '^[a-z][a-z_]{1,39}$')`;

/** The rules of the room and what they are by default; percent where they say how alike two texts are. */
const rules: Readonly<Record<string, number>> = {
  'search.similar_demand': 25,
  'search.same_text': 75,
  'search.alerts_per_day': 5,
};

/** Documents of any kind; texts that are nearly the same; alerts of saved searches and what somebody has seen. */
export class OpenSources1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE matching.documents DROP CONSTRAINT documents_kind_check`);
    await runner.query(`ALTER TABLE matching.documents ADD CONSTRAINT documents_kind ${anyKind('kind')}`);
    await runner.query(`ALTER TABLE matching.runs DROP CONSTRAINT runs_trigger_kind_check`);
    await runner.query(`ALTER TABLE matching.runs ADD CONSTRAINT runs_trigger_kind ${anyKind('trigger_kind')}`);
    await runner.query(
      `CREATE INDEX documents_organisation ON matching.documents (organisation_id, kind) WHERE until_seq IS NULL`,
    );
    await runner.query(
      `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en)
       SELECT key, DATE '2020-01-01', value::int, '技桥默认值', 'Default of Jiqiao' FROM jsonb_each_text($1::jsonb)`,
      [JSON.stringify(rules)],
    );
    await runner.query(`CREATE SCHEMA search`);
    await this.compareTexts(runner);
    await this.keepAlerts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE saved_view.saved_views DROP alerts, DROP organisation_id`);
    await runner.query(`DROP SCHEMA search CASCADE`);
    await runner.query(`DROP INDEX matching.documents_organisation`);
    await runner.query(`DELETE FROM taxonomy.dated_rules WHERE code = ANY($1)`, [Object.keys(rules)]);
    await runner.query(`ALTER TABLE matching.runs DROP CONSTRAINT runs_trigger_kind`);
    await runner.query(
      `ALTER TABLE matching.runs ADD CONSTRAINT runs_trigger_kind_check CHECK (trigger_kind IN ('demand', 'achievement')) NOT VALID`,
    );
    await runner.query(`ALTER TABLE matching.documents DROP CONSTRAINT documents_kind`);
    await runner.query(
      `ALTER TABLE matching.documents ADD CONSTRAINT documents_kind_check CHECK (kind IN ('demand', 'achievement')) NOT VALID`,
    );
    // Rows of a third kind stay where there are some: then it holds for new ones only.
    for (const [table, column] of [
      ['runs', 'trigger_kind'],
      ['documents', 'kind'],
    ])
      await runner.query(`
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM matching.${table} WHERE ${column} NOT IN ('demand', 'achievement'))
          THEN ALTER TABLE matching.${table} VALIDATE CONSTRAINT ${table}_${column}_check;
          END IF;
        END $$`);
  }

  /** A few numbers of each public text by which its near copies are found, and the pairs that were found. */
  private async compareTexts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search.text_sketches (
        object_id uuid PRIMARY KEY,
        seq bigint NOT NULL,
        kind text NOT NULL,
        hashes int[] NOT NULL
      )`);
    await runner.query(`CREATE INDEX text_sketches_hashes ON search.text_sketches USING gin (hashes)`);
    await runner.query(`
      CREATE TABLE search.near_copies (
        one_id uuid NOT NULL REFERENCES search.text_sketches (object_id) ON DELETE CASCADE,
        other_id uuid NOT NULL REFERENCES search.text_sketches (object_id) ON DELETE CASCADE,
        share double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
        PRIMARY KEY (one_id, other_id),
        CHECK (one_id < other_id)
      )`);
    await runner.query(`CREATE INDEX near_copies_other ON search.near_copies (other_id)`);
  }

  /** A saved search is a saved view that also says whether, and as whose member, its reader wants to be told. */
  private async keepAlerts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE saved_view.saved_views
        ADD alerts text NOT NULL DEFAULT 'off' CONSTRAINT saved_views_alerts CHECK (alerts IN ('off', 'daily', 'at_once')),
        ADD organisation_id uuid`);
    await runner.query(`CREATE INDEX saved_views_alerts ON saved_view.saved_views (id) WHERE alerts <> 'off'`);
    await runner.query(`
      CREATE TABLE search.alerts (
        id uuid PRIMARY KEY,
        search_id uuid NOT NULL REFERENCES saved_view.saved_views (id) ON DELETE CASCADE,
        object_id uuid NOT NULL,
        kind text NOT NULL,
        found_at timestamptz NOT NULL,
        mailed_at timestamptz,
        UNIQUE (search_id, object_id)
      )`);
    await runner.query(`CREATE INDEX alerts_unmailed ON search.alerts (search_id) WHERE mailed_at IS NULL`);
    await runner.query(`CREATE INDEX alerts_newest ON search.alerts (search_id, found_at DESC, id DESC)`);
    // Every mail about alerts: those of one day are counted.
    await runner.query(`
      CREATE TABLE search.alert_mails (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        day date NOT NULL,
        is_digest boolean NOT NULL,
        alerts int NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX alert_mails_day ON search.alert_mails (person_id, day)`);
    await runner.query(`CREATE UNIQUE INDEX alert_mails_digest ON search.alert_mails (person_id, day) WHERE is_digest`);
    await runner.query(`
      CREATE TABLE search.visits (
        person_id uuid PRIMARY KEY,
        seen_until timestamptz NOT NULL
      )`);
  }
}
