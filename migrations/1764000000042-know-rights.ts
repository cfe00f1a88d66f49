import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers of rights as they are compared: width, case, blanks, hyphens, dots and the prefix of a patent are ways to write one.
 * What is left of words in other scripts, or shorter than five signs, is no number.
 */
export class KnowRights1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      CREATE FUNCTION achievement.right_keys(rights jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT key), '{}')
          FROM jsonb_array_elements(rights) one,
               LATERAL (SELECT regexp_replace(
                 regexp_replace(upper(normalize(one ->> 'number', NFKC) COLLATE "C"), '[^0-9A-Z]', '', 'g'),
                 '^(ZL|CN)([0-9])', '\2') AS key) written
         WHERE length(key) >= 5
      $$`);
    await runner.query(
      `CREATE INDEX achievement_revisions_right_keys ON achievement.achievement_revisions
         USING gin (achievement.right_keys(ip_rights))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX achievement.achievement_revisions_right_keys`);
    await runner.query(`DROP FUNCTION achievement.right_keys(jsonb)`);
  }
}
