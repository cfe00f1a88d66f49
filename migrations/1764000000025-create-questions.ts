import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that others ask on an open demand, their answers, and what an answer said before it was corrected. */
export class CreateQuestions1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA question`);
    await runner.query(`
      CREATE TABLE question.questions (
        id uuid PRIMARY KEY,
        demand_id uuid NOT NULL REFERENCES demand.demands (id),
        demand_title text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        asked_by uuid REFERENCES identity.people (id),
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        text text NOT NULL CHECK (length(text) BETWEEN 5 AND 4000),
        state text NOT NULL CONSTRAINT questions_state CHECK (state IN ('asked', 'answered', 'declined', 'withdrawn', 'hidden')),
        version int NOT NULL,
        asked_at timestamptz NOT NULL,
        answer text,
        answered_by uuid REFERENCES identity.people (id),
        answered_at timestamptz,
        corrected_at timestamptz,
        reason_codes text[] NOT NULL DEFAULT '{}',
        reason_text text,
        updated_at timestamptz NOT NULL,
        CONSTRAINT questions_answered CHECK ((state IN ('answered', 'hidden')) = (answer IS NOT NULL AND answered_at IS NOT NULL))
      )`);
    await runner.query(
      `CREATE INDEX questions_public ON question.questions (demand_id, answered_at DESC, id DESC) WHERE state = 'answered'`,
    );
    await runner.query(`CREATE INDEX questions_received ON question.questions (demand_id, asked_at DESC, id DESC)`);
    await runner.query(`CREATE INDEX questions_asked ON question.questions (organisation_id, asked_at DESC, id DESC)`);
    await runner.query(`CREATE INDEX questions_newest ON question.questions (asked_at DESC, id DESC)`);
    await runner.query(`CREATE INDEX questions_asked_by ON question.questions (asked_by)`);
    await runner.query(`CREATE INDEX questions_answered_by ON question.questions (answered_by)`);
    await runner.query(`
      CREATE TABLE question.former_answers (
        question_id uuid NOT NULL REFERENCES question.questions (id),
        number int NOT NULL,
        text text NOT NULL,
        written_by uuid REFERENCES identity.people (id),
        written_at timestamptz NOT NULL,
        replaced_at timestamptz NOT NULL,
        PRIMARY KEY (question_id, number)
      )`);
    await runner.query(`CREATE INDEX former_answers_written_by ON question.former_answers (written_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA question CASCADE`);
  }
}
