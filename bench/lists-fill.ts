import type { Pool } from 'pg';

/** How many of each kind there are; one organisation of each kind has the fifth part, as a large importer would. */
export const size = 100_000;
const batch = 10_000;
const organisations = 400;

const titles = ['激光清洗', '轴承寿命预测', '膜材料制备', '视觉检测', '低温储能', '疫苗佐剂', '工业软件', '农田遥感'];
const titleOf = (i: string) =>
  `(ARRAY['${titles.join("','")}'])[1 + (hashint4(${i}) & 1023) % ${titles.length}] || ' ' || ${i} || CASE WHEN ${i} % 5000 = 0 THEN ' 极稀有' ELSE '' END`;
const dice = (i: string, salt: number, sides: number) => `((hashint4(${i} * 31 + ${salt}) & 2147483647) % ${sides})`;
const oneOf = (codes: readonly string[], i: string, salt: number) =>
  `(ARRAY['${codes.join("','")}'])[1 + ${dice(i, salt, codes.length)}]`;
const owner = (own: string) =>
  `CASE WHEN i % 5 = 0 THEN ${own} ELSE (SELECT ids FROM owners)[1 + ${dice('i', 1, organisations)}] END`;
const modes = ['commissioned_development', 'joint_development', 'transfer', 'licence', 'equity'];
const districts = Array.from({ length: 15 }, (_, i) => String(310101 + i)).filter((code) => !/0[238]$/.test(code));
const fields = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** The shapes a market has: seven of ten open, one a draft, one of twenty in the queue, the others over. */
const stateOf = (open: string, waiting: string) =>
  `CASE WHEN i % 20 < 14 THEN '${open}' WHEN i % 20 < 16 THEN 'draft' WHEN i % 20 = 16 THEN '${waiting}' WHEN i % 20 = 17 THEN 'withdrawn' ELSE 'expired' END`;
const settled = `state IN ('published', 'withdrawn', 'expired')`;

async function makeOwners(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO identity.organisations (id, uscc, name, kind, state, district_code, version)
     SELECT gen_random_uuid(), 'BENCH' || lpad(i::text, 13, '0'), '测量单位 ' || i, CASE WHEN i % 2 = 0 THEN 'enterprise' ELSE 'institute' END,
            'verified', ${oneOf(districts, 'i', 3)}, 1
       FROM generate_series(1, ${organisations}) AS i`,
  );
}

const heads = (own: string) => `
  owners AS (SELECT array_agg(id ORDER BY uscc) AS ids FROM identity.organisations WHERE uscc LIKE 'BENCH%'),
  made AS MATERIALIZED (
    SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS revision, ${owner(own)} AS organisation_id,
           now() - make_interval(secs => ${dice('i', 2, 20_000_000)}) AS at
      FROM generate_series($1::int, $2::int) AS i)`;

function demandBatch(own: string): string {
  return `WITH ${heads(own)}, all_made AS (SELECT *, ${stateOf('published', 'submitted')} AS state FROM made),
    head AS (
      INSERT INTO demand.demands (id, organisation_id, state, version, current_revision_id, published_revision_id, valid_until, published_at, updated_at)
      SELECT id, organisation_id, state, 1, revision, CASE WHEN ${settled} THEN revision END,
             CASE WHEN ${settled} THEN current_date + ${dice('i', 4, 180)}::int END, CASE WHEN ${settled} THEN at END, at FROM all_made)
    INSERT INTO demand.demand_revisions (id, demand_id, number, state, language, anonymous, visibility, title, demand_type,
      high_tech_field, keywords, background, indicators, budget, budget_negotiable, cooperation_modes, deadline, district_code, missing, submitted_at)
    SELECT revision, id, 1, CASE WHEN ${settled} THEN 'published' ELSE state END, 'zh', i % 9 = 0,
           CASE WHEN i % 40 = 1 THEN 'title_only' WHEN i % 40 = 2 THEN 'invited' ELSE 'public' END, ${titleOf('i')},
           ${oneOf(['research', 'product', 'process', 'component', 'adoption', 'equipment'], 'i', 5)}, ${oneOf(fields, 'i', 6)},
           ARRAY['清洗', '检测'], repeat('现有工艺效率低，希望引进成熟技术。', 12), '[]',
           CASE WHEN i % 6 = 0 THEN NULL ELSE ${dice('i', 7, 5000)}::bigint * 1000000 END, i % 6 = 0,
           ARRAY[${oneOf(modes, 'i', 8)}, ${oneOf(modes, 'i', 9)}], CASE WHEN i % 7 = 0 THEN NULL ELSE current_date + ${dice('i', 10, 700)}::int END,
           CASE WHEN i % 3 = 0 THEN ${oneOf(districts, 'i', 11)} END, CASE WHEN i % 20 IN (14, 15) THEN ARRAY['budget'] ELSE '{}' END, at
      FROM all_made`;
}

function achievementBatch(own: string): string {
  return `WITH ${heads(own)}, all_made AS (SELECT *, ${stateOf('published', 'platform_review')} AS state FROM made),
    head AS (
      INSERT INTO achievement.achievements (id, organisation_id, state, version, current_revision_id, published_revision_id, valid_until, published_at, updated_at)
      SELECT id, organisation_id, state, 1, revision, CASE WHEN ${settled} THEN revision END,
             CASE WHEN ${settled} THEN current_date + ${dice('i', 4, 365)}::int END, CASE WHEN ${settled} THEN at END, at FROM all_made)
    INSERT INTO achievement.achievement_revisions (id, achievement_id, number, state, language, title, high_tech_field, trl, form,
      maturity_stage, keywords, summary, ip_rights, ip_available, price, price_negotiable, team, cooperation_modes, district_code, missing, submitted_at)
    SELECT revision, id, 1, CASE WHEN ${settled} THEN 'published' WHEN i % 100 = 16 THEN 'submitted' ELSE state END, 'zh', ${titleOf('i')},
           ${oneOf(fields, 'i', 6)}, CASE WHEN i % 11 = 0 THEN NULL ELSE 1 + ${dice('i', 5, 9)} END,
           ${oneOf(['technology', 'process', 'product', 'equipment', 'software'], 'i', 12)}, ${oneOf(['early', 'middle', 'mature'], 'i', 13)},
           ARRAY['清洗', '检测'], repeat('已在两条产线试用，指标稳定。', 12), '[]', true,
           CASE WHEN i % 4 = 0 THEN NULL ELSE ${dice('i', 7, 5000)}::bigint * 1000000 END, i % 4 = 0, '[]',
           ARRAY[${oneOf(modes, 'i', 8)}, ${oneOf(modes, 'i', 9)}], CASE WHEN i % 3 = 0 THEN ${oneOf(districts, 'i', 11)} END,
           CASE WHEN i % 20 IN (14, 15) THEN ARRAY['trl'] ELSE '{}' END, at
      FROM all_made`;
}

/** Decisions of the last days, as screening leaves them in the audit. */
const decisions = `
  INSERT INTO platform.audit_events (id, at, actor_label, request_id, action, entity, entity_id, from_state, to_state, facts)
  SELECT gen_random_uuid(), now() - make_interval(secs => ${dice('d.n::int', 14, 2_500_000)}), 'person', 'bench',
         (ARRAY['validate', 'validate', 'return', 'reject'])[1 + d.n % 4], 'demand', d.id, 'screening', 'x', '{"revision": 1}'
    FROM (SELECT id, row_number() OVER () AS n FROM demand.demands LIMIT 30000) d`;

/** Fills a market in which the given organisations have a fifth of each kind. */
export async function fill(
  pool: Pool,
  own: { readonly enterprise: string; readonly institute: string },
): Promise<void> {
  await makeOwners(pool);
  for (let first = 1; first <= size; first += batch) {
    const range = [first, first + batch - 1];
    await pool.query(demandBatch(`'${own.enterprise}'::uuid`), range);
    await pool.query(achievementBatch(`'${own.institute}'::uuid`), range);
  }
  await pool.query(decisions);
  await pool.query('VACUUM ANALYZE');
}
