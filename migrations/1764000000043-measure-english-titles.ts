import type { MigrationInterface, QueryRunner } from 'typeorm';

const lengths: Readonly<Record<string, number>> = { 'demand.title_length_en': 150, 'achievement.title_length_en': 150 };

/** The official forms count Chinese signs; the same title takes about three times as many letters. */
export class MeasureEnglishTitles1764000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en)
       SELECT key, DATE '2020-01-01', value::int, '技桥默认值', 'Default of Jiqiao' FROM jsonb_each_text($1::jsonb)`,
      [JSON.stringify(lengths)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM taxonomy.dated_rules WHERE code = ANY($1)`, [Object.keys(lengths)]);
  }
}
