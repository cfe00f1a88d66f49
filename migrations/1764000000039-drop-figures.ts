import type { MigrationInterface, QueryRunner } from 'typeorm';

const shanghaiToday = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Public figures count what everybody may see, and that is asked of the lists themselves. */
export class DropFigures1764000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW overview.figures`);
    await runner.query(`DROP SCHEMA overview`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA overview`);
    await runner.query(`
      CREATE VIEW overview.figures AS
        SELECT (SELECT count(*)::int FROM demand.demands
                 WHERE state IN ('published', 'matching') AND valid_until >= ${shanghaiToday}) AS published_demands,
               (SELECT count(*)::int FROM demand.demands WHERE validated_at IS NOT NULL) AS valid_demands,
               (SELECT count(*)::int FROM achievement.achievements
                 WHERE state IN ('published', 'under_negotiation', 'partly_licensed')
                   AND least(valid_until, rights_until) >= ${shanghaiToday}) AS published_achievements,
               (SELECT count(*)::int FROM matching.current_matches) AS matches,
               (SELECT count(DISTINCT organisation_id)::int FROM (
                  SELECT organisation_id FROM demand.demands WHERE published_at IS NOT NULL
                  UNION ALL
                  SELECT organisation_id FROM achievement.achievements WHERE published_at IS NOT NULL) published) AS organisations`);
  }
}
