import type { MigrationInterface, QueryRunner } from 'typeorm';

const original = (field: string) => `encode(sha256(convert_to(${field}, 'UTF8')), 'hex')`;
const pair = (field: string) =>
  `CASE WHEN coalesce(${field}_en, '') = '' OR coalesce(${field}, '') = '' THEN '{}'::jsonb
    ELSE jsonb_build_object('${field}', jsonb_build_object('text', ${field}_en, 'of', ${original(field)})) END`;

const shared = `
  ADD translations jsonb NOT NULL DEFAULT '{}',
  ADD declared_unclassified boolean NOT NULL DEFAULT false,
  ADD attachment_ids uuid[] NOT NULL DEFAULT '{}'`;

/** Every text may have its other language; who may read a demand; what domain 4.2 says of an achievement. */
export class WidenContents1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE demand.demand_revisions ${shared},
        ADD visibility text NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'title_only', 'invited')),
        ADD invited_usccs text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`UPDATE demand.demand_revisions SET translations = ${pair('title')} || ${pair('background')}`);
    await runner.query(`ALTER TABLE demand.demand_revisions DROP title_en, DROP background_en`);
    await runner.query(`
      ALTER TABLE achievement.achievement_revisions ${shared},
        ADD detail text,
        ADD owners jsonb NOT NULL DEFAULT '[]',
        ADD source_project text,
        ADD attribute text,
        ADD level text,
        ADD needed_conditions text,
        ADD application_cases text,
        ADD entitlement text,
        ADD registration_number text,
        ADD evaluation_report text`);
    await runner.query(
      `UPDATE achievement.achievement_revisions SET translations = ${pair('title')} || ${pair('summary')}`,
    );
    await runner.query(`ALTER TABLE achievement.achievement_revisions DROP title_en, DROP summary_en`);
    await runner.query(`UPDATE matching.documents SET content = (content - 'titleEn')
      || jsonb_build_object('titleTranslation', content -> 'titleEn') WHERE content ? 'titleEn'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const former = (field: string) => `translations -> '${field}' ->> 'text'`;
    await runner.query(`UPDATE matching.documents SET content = (content - 'titleTranslation')
      || jsonb_build_object('titleEn', content -> 'titleTranslation') WHERE content ? 'titleTranslation'`);
    await runner.query(`ALTER TABLE demand.demand_revisions ADD title_en varchar(300), ADD background_en text`);
    await runner.query(
      `UPDATE demand.demand_revisions SET title_en = ${former('title')}, background_en = ${former('background')}`,
    );
    await runner.query(`ALTER TABLE demand.demand_revisions DROP translations, DROP declared_unclassified,
      DROP attachment_ids, DROP visibility, DROP invited_usccs`);
    await runner.query(`ALTER TABLE achievement.achievement_revisions ADD title_en varchar(300), ADD summary_en text`);
    await runner.query(
      `UPDATE achievement.achievement_revisions SET title_en = ${former('title')}, summary_en = ${former('summary')}`,
    );
    await runner.query(`ALTER TABLE achievement.achievement_revisions DROP translations, DROP declared_unclassified,
      DROP attachment_ids, DROP detail, DROP owners, DROP source_project, DROP attribute, DROP level,
      DROP needed_conditions, DROP application_cases, DROP entitlement, DROP registration_number, DROP evaluation_report`);
  }
}
