import { Pool } from 'pg';
import { env } from '#platform/config/env';

/**
 * What waits for a desk with 50,000 open cases of each kind: pages of GET /api/waiting beside pages of the desk's own list
 * through the same api, and beside the plainest query of the same rows in a bare pg. `scripts/bench-waiting.mjs` makes
 * the stage; the api's address and cookies come with the command.
 */

const [, , address = '', cookies = '{}'] = process.argv;
const cookieOf = JSON.parse(cookies) as Readonly<Record<string, string>>;
const pool = new Pool({ connectionString: env().DATABASE_URL, max: 1 });
const size = 50_000;
const shown = 20;
const tries = 40;
/** A page of what waits may cost so many pages of the desk's own list. */
const allowedRatio = 4;

interface Desk {
  readonly as: string;
  readonly kind: string;
  /** The desk's own list of the same cases. */
  readonly list: string;
  readonly peer: string;
}

const lines = (of: string, where: string) =>
  `SELECT l.id, l.submitted_at, r.title FROM ${of}.${of}_lines l JOIN ${of}.${of}s d ON d.id = l.id
     JOIN ${of}.${of}_revisions r ON r.id = d.current_revision_id WHERE ${where} ORDER BY l.submitted_at, l.id`;
const open = `l.revision_state IN ('submitted', 'screening', 'validated')`;
const desks: readonly Desk[] = [
  { as: 'expert', kind: 'screening', list: '/screening-queue', peer: lines('demand', open) },
  { as: 'operator', kind: 'publication', list: '/screening-queue?state=validated', peer: lines('demand', open) },
  {
    as: 'platform_reviewer',
    kind: 'review',
    list: '/achievement-review-queue',
    peer: lines('achievement', `l.revision_state = 'platform_review'`),
  },
];

const moment = `now() - make_interval(secs => (hashint4(i * 31) & 2147483647) % 5000000)`;
/** In one statement each: the lists are kept per statement. */
const fills = [
  `INSERT INTO identity.organisations (id, uscc, name, kind, state, version)
   SELECT gen_random_uuid(), 'WAITS' || lpad(i::text, 13, '0'), '测量单位 ' || i, CASE WHEN i % 2 = 0 THEN 'enterprise' ELSE 'institute' END, 'verified', 1
     FROM generate_series(1, 400) AS i`,
  ...['submitted', 'validated'].map(
    (state) => `
    WITH owners AS (SELECT array_agg(id) AS ids FROM identity.organisations WHERE uscc LIKE 'WAITS%' AND kind = 'enterprise'),
    made AS MATERIALIZED (SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS revision, ${moment} AS at,
                                 (SELECT ids FROM owners)[1 + i % 200] AS organisation_id FROM generate_series(1, ${size}) AS i),
    head AS (INSERT INTO demand.demands (id, organisation_id, state, version, current_revision_id, updated_at)
             SELECT id, organisation_id, '${state}', 1, revision, at FROM made)
    INSERT INTO demand.demand_revisions (id, demand_id, number, state, language, anonymous, visibility, title, demand_type, high_tech_field,
      keywords, background, indicators, budget_negotiable, cooperation_modes, missing, submitted_at)
    SELECT revision, id, 1, '${state}', 'zh', false, 'public', '激光清洗 ' || i, 'research', '4', '{清洗}', repeat('现有工艺效率低。', 12), '[]',
           true, '{licence}', '{}', at FROM made`,
  ),
  `WITH owners AS (SELECT array_agg(id) AS ids FROM identity.organisations WHERE uscc LIKE 'WAITS%' AND kind = 'institute'),
    made AS MATERIALIZED (SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS revision, ${moment} AS at,
                                 (SELECT ids FROM owners)[1 + i % 200] AS organisation_id FROM generate_series(1, ${size}) AS i),
    head AS (INSERT INTO achievement.achievements (id, organisation_id, state, version, current_revision_id, updated_at)
             SELECT id, organisation_id, 'platform_review', 1, revision, at FROM made)
    INSERT INTO achievement.achievement_revisions (id, achievement_id, number, state, language, title, high_tech_field, form, maturity_stage,
      keywords, summary, ip_rights, ip_available, price_negotiable, team, cooperation_modes, missing, submitted_at)
    SELECT revision, id, 1, 'platform_review', 'zh', '膜材料 ' || i, '4', 'process', 'middle', '{膜}', repeat('指标稳定。', 12), '[]',
           true, true, '[]', '{licence}', '{}', at FROM made`,
  'VACUUM ANALYZE',
];

interface Answer {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

async function ask(path: string, as: string): Promise<Answer> {
  const answer = await fetch(`${address}/api${path}`, { headers: { cookie: cookieOf[as] ?? '' } });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const more = (path: string, name: string, value: string | number) =>
  `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;

/** The cursor after so many rows. */
async function deep(path: string, as: string, rows: number): Promise<string> {
  let cursor = '';
  for (let at = 0; at < rows; at += 100) {
    const page = await ask(cursor ? more(more(path, 'limit', 100), 'cursor', cursor) : more(path, 'limit', 100), as);
    if (!page.nextCursor) throw new Error(`${path} ends after ${at} rows`);
    cursor = page.nextCursor;
  }
  return cursor;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[tries / 2] ?? 0;
}

/** Answers the worst ratio of the desk. */
async function measure({ as, kind, list, peer }: Desk): Promise<number> {
  let worst = 0;
  for (const rows of [0, 2_000, 20_000]) {
    const paths = await Promise.all(
      ['/waiting', list].map(async (path) => {
        const shownPath = more(path, 'limit', shown);
        return rows === 0 ? shownPath : more(shownPath, 'cursor', await deep(path, as, rows));
      }),
    );
    const [ours = 0, theirs = 0] = [
      await median(() => ask(paths[0] ?? '', as)),
      await median(() => ask(paths[1] ?? '', as)),
    ];
    const bare = await median(() => pool.query(`${peer} OFFSET ${rows} LIMIT ${shown + 1}`));
    worst = Math.max(worst, ours / theirs);
    const figures = [ours, theirs, bare].map((ms) => ms.toFixed(1).padStart(10)).join('');
    console.log(
      `${as.padEnd(20)}${kind.padEnd(14)}${String(rows).padStart(8)}${figures}${(ours / theirs).toFixed(2).padStart(10)}`,
    );
  }
  return worst;
}

async function main(): Promise<void> {
  for (const sql of fills) await pool.query(sql);
  console.log(`${size} open cases of each kind; p50 of ${tries} in ms`);
  console.log(
    `${'desk'.padEnd(20)}${'kind'.padEnd(14)}${['after row', 'waiting', 'own list', 'bare pg', 'ratio'].map((name) => name.padStart(10)).join('')}`,
  );
  let worst = 0;
  for (const desk of desks) worst = Math.max(worst, await measure(desk));
  console.log(`\nworst ratio to the desk's own list: ${worst.toFixed(2)} (allowed ${allowedRatio})`);
  if (worst > allowedRatio) process.exitCode = 1;
}

void main().finally(() => pool.end());
