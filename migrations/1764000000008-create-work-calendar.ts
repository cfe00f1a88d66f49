import type { MigrationInterface, QueryRunner } from 'typeorm';

type Holiday = readonly [zh: string, en: string, from: string, to: string, makeUp?: readonly string[]];

const newYear = ['元旦', 'New Year’s Day'] as const;
const spring = ['春节', 'Spring Festival'] as const;
const qingming = ['清明节', 'Qingming Festival'] as const;
const labour = ['劳动节', 'Labour Day'] as const;
const dragonBoat = ['端午节', 'Dragon Boat Festival'] as const;
const midAutumn = ['中秋节', 'Mid-Autumn Festival'] as const;
const national = ['国庆节', 'National Day'] as const;

// What the General Office of the State Council announced for each year: days off, and weekend days worked instead.
const notices: readonly { readonly year: number; readonly number: string; readonly holidays: readonly Holiday[] }[] = [
  {
    year: 2021,
    number: '国办发明电〔2020〕27号',
    holidays: [
      [...newYear, '2021-01-01', '2021-01-03'],
      [...spring, '2021-02-11', '2021-02-17', ['2021-02-07', '2021-02-20']],
      [...qingming, '2021-04-03', '2021-04-05'],
      [...labour, '2021-05-01', '2021-05-05', ['2021-04-25', '2021-05-08']],
      [...dragonBoat, '2021-06-12', '2021-06-14'],
      [...midAutumn, '2021-09-19', '2021-09-21', ['2021-09-18']],
      [...national, '2021-10-01', '2021-10-07', ['2021-09-26', '2021-10-09']],
    ],
  },
  {
    year: 2024,
    number: '国办发明电〔2023〕7号',
    holidays: [
      [...newYear, '2024-01-01', '2024-01-01'],
      [...spring, '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
      [...qingming, '2024-04-04', '2024-04-06', ['2024-04-07']],
      [...labour, '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']],
      [...dragonBoat, '2024-06-10', '2024-06-10'],
      [...midAutumn, '2024-09-15', '2024-09-17', ['2024-09-14']],
      [...national, '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
    ],
  },
  {
    year: 2025,
    number: '国办发明电〔2024〕12号',
    holidays: [
      [...newYear, '2025-01-01', '2025-01-01'],
      [...spring, '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
      [...qingming, '2025-04-04', '2025-04-06'],
      [...labour, '2025-05-01', '2025-05-05', ['2025-04-27']],
      [...dragonBoat, '2025-05-31', '2025-06-02'],
      [
        '国庆节、中秋节',
        'National Day and Mid-Autumn Festival',
        '2025-10-01',
        '2025-10-08',
        ['2025-09-28', '2025-10-11'],
      ],
    ],
  },
  {
    year: 2026,
    number: '国办发明电〔2025〕7号',
    holidays: [
      [...newYear, '2026-01-01', '2026-01-03', ['2026-01-04']],
      [...spring, '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
      [...qingming, '2026-04-04', '2026-04-06'],
      [...labour, '2026-05-01', '2026-05-05', ['2026-05-09']],
      [...dragonBoat, '2026-06-19', '2026-06-21'],
      [...midAutumn, '2026-09-25', '2026-09-27'],
      [...national, '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
    ],
  },
];

export class CreateWorkCalendar1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA taxonomy`);
    await runner.query(`
      CREATE TABLE taxonomy.calendar_years (
        year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
        id uuid NOT NULL UNIQUE,
        source_zh text NOT NULL,
        source_en text NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE taxonomy.calendar_days (
        day date PRIMARY KEY,
        year int NOT NULL REFERENCES taxonomy.calendar_years,
        is_workday boolean NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        CONSTRAINT calendar_days_make_up CHECK (NOT is_workday OR extract(isodow FROM day) IN (6, 7))
      )`);
    for (const { year, number, holidays } of notices) {
      await runner.query(
        `INSERT INTO taxonomy.calendar_years (year, id, source_zh, source_en) VALUES ($1, gen_random_uuid(), $2, $3)`,
        [
          year,
          `国务院办公厅关于${year}年部分节假日安排的通知（${number}）`,
          `Notice of the General Office of the State Council on the public holidays of ${year}`,
        ],
      );
      for (const holiday of holidays) await seed(runner, year, holiday);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA taxonomy CASCADE`);
  }
}

async function seed(runner: QueryRunner, year: number, [zh, en, from, to, makeUp = []]: Holiday): Promise<void> {
  await runner.query(
    `INSERT INTO taxonomy.calendar_days (day, year, is_workday, zh, en)
     SELECT day::date, $1::int, false, $2::text, $3::text FROM generate_series($4::date, $5::date, '1 day') day
     UNION ALL
     SELECT day, $1::int, true, $6::text, $7::text FROM unnest($8::date[]) day`,
    [year, zh, en, from, to, `${zh}调休上班`, `Working day for ${en}`, makeUp],
  );
}
