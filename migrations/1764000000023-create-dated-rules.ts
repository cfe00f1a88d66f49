import type { MigrationInterface, QueryRunner } from 'typeorm';

const defaults: Readonly<Record<string, number>> = {
  'demand.title_length': 50,
  'demand.fewest_keywords': 3,
  'demand.most_keywords': 8,
  'demand.validity': 180,
  'demand.renewal': 180,
  'demand.longest_validity': 1095,
  'demand.longest_deadline': 1825,
  'demand.largest_budget': 1_000_000,
  'achievement.title_length': 60,
  'achievement.fewest_keywords': 3,
  'achievement.most_keywords': 8,
  'achievement.confirmation': 365,
  'achievement.largest_price': 1_000_000,
  'reminder.first': 30,
  'reminder.last': 7,
  'draft.sitting': 30,
};

const shanghaiToday = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** What counts as open: by its state, and since this change by its last day too. */
const figures = (demandIsOpen: string, achievementIsOpen: string) => `
  CREATE OR REPLACE VIEW overview.figures AS
    SELECT (SELECT count(*)::int FROM demand.demands WHERE state IN ('published', 'matching') ${demandIsOpen}) AS published_demands,
           (SELECT count(*)::int FROM demand.demands WHERE validated_at IS NOT NULL) AS valid_demands,
           (SELECT count(*)::int FROM achievement.achievements
             WHERE state IN ('published', 'under_negotiation', 'partly_licensed') ${achievementIsOpen}) AS published_achievements,
           (SELECT count(*)::int FROM matching.current_matches) AS matches,
           (SELECT count(DISTINCT organisation_id)::int FROM (
              SELECT organisation_id FROM demand.demands WHERE published_at IS NOT NULL
              UNION ALL
              SELECT organisation_id FROM achievement.achievements WHERE published_at IS NOT NULL) published) AS organisations`;

/** Numbers of policy with their days, and what the clock needs to end listings and to say so beforehand. */
export class CreateDatedRules1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE taxonomy.dated_rules (
        code text NOT NULL,
        valid_from date NOT NULL,
        value int NOT NULL CHECK (value > 0),
        source_zh text NOT NULL CHECK (btrim(source_zh) <> ''),
        source_en text NOT NULL CHECK (btrim(source_en) <> ''),
        id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        set_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (code, valid_from)
      )`);
    await runner.query(
      `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en)
       SELECT key, DATE '2020-01-01', value::int, '技桥默认值', 'Default of Jiqiao' FROM jsonb_each_text($1::jsonb)`,
      [JSON.stringify(defaults)],
    );
    await this.endRights(runner);
    await runner.query(
      figures(`AND valid_until >= ${shanghaiToday}`, `AND least(valid_until, rights_until) >= ${shanghaiToday}`),
    );
    await runner.query(`
      CREATE TABLE platform.reminders (
        subject text NOT NULL CHECK (subject IN ('demand', 'achievement')),
        subject_id uuid NOT NULL,
        due_on date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('first', 'last', 'ended')),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subject_id, due_on, kind)
      )`);
    // What ended before there were letters is no news.
    await runner.query(`
      INSERT INTO platform.reminders (subject, subject_id, due_on, kind)
      SELECT 'demand', id, valid_until, 'ended' FROM demand.demands WHERE state = 'expired' AND valid_until IS NOT NULL
      UNION ALL
      SELECT 'achievement', id, valid_until, 'ended' FROM achievement.achievements
       WHERE state = 'expired' AND valid_until IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(figures('', ''));
    await runner.query(`DROP TABLE platform.reminders`);
    await runner.query(`ALTER TABLE achievement.achievements DROP COLUMN rights_until`);
    await runner.query(`DROP TABLE taxonomy.dated_rules`);
  }

  /** An achievement is listed no longer than the last of its rights; nothing where one has no known end. */
  private async endRights(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE achievement.achievements ADD COLUMN rights_until date`);
    await runner.query(`
      UPDATE achievement.achievements a SET rights_until = ended.last
        FROM (
          SELECT r.id, max(CASE WHEN ip->>'status' = 'lapsed' THEN ${shanghaiToday} - 1 ELSE (ip->>'expiresOn')::date END) AS last
            FROM achievement.achievement_revisions r, jsonb_array_elements(r.ip_rights) ip
           WHERE ip->>'kind' <> 'none' GROUP BY r.id
          HAVING bool_and(ip->>'status' = 'lapsed' OR ip->>'expiresOn' IS NOT NULL)) ended
       WHERE ended.id = a.published_revision_id`);
    await runner.query(`
      CREATE INDEX achievements_rights ON achievement.achievements (rights_until)
       WHERE rights_until IS NOT NULL AND state IN ('published', 'under_negotiation', 'partly_licensed')`);
  }
}
