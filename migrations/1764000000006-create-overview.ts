import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOverview1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA overview`);
    await runner.query(`
      CREATE VIEW overview.figures AS
        SELECT (SELECT count(*)::int FROM demand.demands WHERE state IN ('published', 'matching')) AS published_demands,
               (SELECT count(*)::int FROM demand.demands WHERE validated_at IS NOT NULL) AS valid_demands,
               (SELECT count(*)::int FROM achievement.achievements
                 WHERE state IN ('published', 'under_negotiation', 'partly_licensed')) AS published_achievements,
               (SELECT count(*)::int FROM matching.current_matches) AS matches,
               (SELECT count(DISTINCT organisation_id)::int FROM (
                  SELECT organisation_id FROM demand.demands WHERE published_at IS NOT NULL
                  UNION ALL
                  SELECT organisation_id FROM achievement.achievements WHERE published_at IS NOT NULL) published) AS organisations`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA overview CASCADE`);
  }
}
