import type { MigrationInterface, QueryRunner } from 'typeorm';

const written = `
  ADD edited_by uuid,
  ADD edited_at timestamptz,
  ADD completeness int NOT NULL DEFAULT 0 CHECK (completeness BETWEEN 0 AND 100)`;

const filled = (text: string) => `btrim(coalesce(${text}, ''), E' \\n\\t\\u3000') <> ''`;
const points = (most: number, holds: string) => `CASE WHEN ${holds} THEN ${most} ELSE 0 END`;

// The score of what is there already, as the product counts it on this day.
const ofDemand = [
  `coalesce((SELECT round(30.0 * count(*) FILTER (WHERE i ->> 'value' ~ '[0-9]' AND ${filled(`i ->> 'unit'`)}) / nullif(count(*), 0))
    FROM jsonb_array_elements(indicators) AS i), 0)::int`,
  points(15, filled('existing_basis')),
  `CASE WHEN budget IS NOT NULL THEN 15 WHEN budget_negotiable THEN 8 ELSE 0 END`,
  points(10, 'deadline IS NOT NULL'),
  points(5, 'ip_arrangement IS NOT NULL'),
  points(5, `cooperation_modes <> '{}'`),
  points(10, filled('decision_owner')),
  points(5, `attachment_ids <> '{}'`),
  points(5, `NOT 'keywords' = ANY(missing) AND keywords <> '{}'`),
];
const ofAchievement = [
  points(10, filled('summary')),
  points(15, filled('benefit')),
  points(15, filled('economics')),
  points(10, 'maturity_stage IS NOT NULL'),
  points(5, 'trl IS NOT NULL'),
  points(10, filled('trl_evidence')),
  points(10, `ip_rights <> '[]'`),
  `round(${points(5, `cooperation_modes <> '{}'`)} + CASE WHEN price IS NOT NULL THEN 5 WHEN price_negotiable THEN 2.5 ELSE 0 END)::int`,
  points(5, filled('needed_conditions')),
  points(5, filled('application_cases')),
  points(5, `attachment_ids <> '{}'`),
];

/** Who wrote last and when, how complete a text is, and every text as it was handed in. */
export class KeepDrafting1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [room, parts] of [
      ['demand', ofDemand],
      ['achievement', ofAchievement],
    ] as const) {
      await runner.query(`ALTER TABLE ${room}.${room}_revisions ${written}`);
      await runner.query(`
        UPDATE ${room}.${room}_revisions r SET edited_at = r.created_at, edited_by = o.created_by, completeness = ${parts.join(' + ')}
          FROM ${room}.${room}s o WHERE o.id = r.${room}_id`);
    }
    await runner.query(`
      CREATE TABLE platform.submitted_texts (
        revision_id uuid NOT NULL,
        number int NOT NULL,
        content jsonb NOT NULL,
        submitted_by uuid,
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (revision_id, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.submitted_texts`);
    for (const room of ['demand', 'achievement'])
      await runner.query(`
        ALTER TABLE ${room}.${room}_revisions DROP edited_by, DROP edited_at, DROP completeness`);
  }
}
