import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepVectors1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA semantics`);
    // One row: its lock gives numbers in the order of commits, so that "the vectors up to n" never changes its meaning.
    await runner.query(
      `CREATE TABLE semantics.feed (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), seq bigint NOT NULL)`,
    );
    await runner.query(`INSERT INTO semantics.feed (seq) VALUES (0)`);
    // Rows are never changed: an old run finds the numbers that it has seen.
    await runner.query(`
      CREATE TABLE semantics.vectors (
        model text NOT NULL,
        dimension int NOT NULL,
        content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        seq bigint NOT NULL,
        embedding ${await this.typeOfVectors(runner)} NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (model, dimension, content_hash)
      )`);
    await runner.query(`CREATE INDEX vectors_seq ON semantics.vectors (model, dimension, seq)`);
    await runner.query(`
      CREATE TABLE semantics.judgements (
        model text NOT NULL,
        need_hash text NOT NULL CHECK (need_hash ~ '^[0-9a-f]{64}$'),
        text_hash text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
        seq bigint NOT NULL,
        value double precision NOT NULL CHECK (value >= 0 AND value <= 1),
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (model, need_hash, text_hash)
      )`);
    await runner.query(`CREATE INDEX judgements_text ON semantics.judgements (model, text_hash)`);
    // How the services stand, as the processes that call them see it; the others read it here.
    await runner.query(`
      CREATE TABLE semantics.endpoints (
        name text PRIMARY KEY CHECK (name IN ('embeddings', 'rerank')),
        last_answer_at timestamptz,
        away_since timestamptz,
        code text,
        calls bigint NOT NULL DEFAULT 0,
        failures bigint NOT NULL DEFAULT 0,
        CHECK ((away_since IS NULL) = (code IS NULL))
      )`);
    await runner.query(`INSERT INTO semantics.endpoints (name) VALUES ('embeddings'), ('rerank')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA semantics CASCADE`);
  }

  /** The extension's own type where somebody has installed it; it takes and gives real[], so nothing else differs. */
  private async typeOfVectors(runner: QueryRunner): Promise<'vector' | 'real[]'> {
    const [found] = (await runner.query(`SELECT to_regtype('vector') IS NOT NULL AS "isThere"`)) as {
      isThere: boolean;
    }[];
    return found?.isThere ? 'vector' : 'real[]';
  }
}
