import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language somebody reads their mail; nobody has to say, and then it is Chinese first. */
export class KnowLanguages1764000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE identity.people ADD COLUMN language text CHECK (language IN ('zh', 'en'))`);
    // Whoever agreed to the privacy notice read it in a language.
    await runner.query(`
      UPDATE identity.people p SET language = c.language
        FROM (SELECT DISTINCT ON (person_id) person_id, language FROM account.consents ORDER BY person_id, at DESC) c
       WHERE c.person_id = p.id AND p.state <> 'erased'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE identity.people DROP COLUMN language`);
  }
}
