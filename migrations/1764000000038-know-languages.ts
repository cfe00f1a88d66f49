import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language somebody reads their mail: nobody has to say, and then it is Chinese first. And how much waits at a desk. */
export class KnowLanguages1764000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE identity.people ADD COLUMN language text CHECK (language IN ('zh', 'en'))`);
    // Whoever agreed to the privacy notice read it in a language.
    await runner.query(`
      UPDATE identity.people p SET language = c.language
        FROM (SELECT DISTINCT ON (person_id) person_id, language FROM account.consents ORDER BY person_id, at DESC) c
       WHERE c.person_id = p.id AND p.state <> 'erased'`);
    // Desks are told how much waits for them and how much of it too long: read from here alone, however much it is.
    await runner.query(`
      CREATE INDEX demand_lines_waiting ON demand.demand_lines (revision_state, submitted_at) INCLUDE (state)
        WHERE revision_state IN ('submitted', 'screening', 'validated')`);
    await runner.query(`
      CREATE INDEX achievement_lines_waiting ON achievement.achievement_lines (revision_state, submitted_at) INCLUDE (state)
        WHERE revision_state = 'platform_review'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX achievement.achievement_lines_waiting`);
    await runner.query(`DROP INDEX demand.demand_lines_waiting`);
    await runner.query(`ALTER TABLE identity.people DROP COLUMN language`);
  }
}
