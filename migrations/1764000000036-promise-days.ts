import type { MigrationInterface, QueryRunner } from 'typeorm';

const promises = {
  'desk.screening': 5,
  'desk.review': 5,
  'desk.office_review': 5,
  'question.answer': 5,
};

/** How soon each desk promises to act, and the working day by which that is, so that a queue can be ordered by it. */
export class PromiseDays1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en)
       SELECT key, DATE '2020-01-01', value::int, '技桥默认值', 'Default of Jiqiao' FROM jsonb_each_text($1::jsonb)`,
      [JSON.stringify(promises)],
    );
    // As WorkCalendar.addWorkdays counts; no holiday of China is longer than the days added here.
    await runner.query(`
      CREATE FUNCTION taxonomy.add_workdays(start date, workdays int) RETURNS date LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN workdays = 0 THEN start ELSE (
          SELECT at::date FROM generate_series(start + 1, start + workdays * 3 + 20, interval '1 day') at
            LEFT JOIN taxonomy.calendar_days c ON c.day = at::date
           WHERE coalesce(c.is_workday, extract(isodow FROM at) < 6)
           ORDER BY at OFFSET workdays - 1 LIMIT 1) END
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION taxonomy.add_workdays(date, int)`);
    await runner.query(`DELETE FROM taxonomy.dated_rules WHERE code = ANY($1)`, [Object.keys(promises)]);
  }
}
