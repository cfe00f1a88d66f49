import type { Installation } from '../installation';

interface Pair {
  readonly runId: string;
  readonly achievementId: string;
  readonly owner: string;
  readonly score: number;
}

interface Listed {
  readonly owner: string;
  readonly district: string | null;
  readonly achievements: number;
}

/** What one group of organisations has, and what the lists of today have shown of it. */
export interface HandGroup {
  readonly achievements: number;
  readonly places: number;
  readonly exposureShare: number;
  readonly ratio: number;
}

const classes = [
  [100, 'most'],
  [20, 'many'],
  [5, 'some'],
  [0, 'few'],
] as const;

/** The exposure of today, from nothing but the stored rows of runs, pairs and documents. */
export async function exposureByHand(
  here: Installation,
): Promise<{ lists: number; size: Map<string, HandGroup>; district: Map<string, HandGroup> }> {
  const runs = await here.query<{ id: string; demandId: string }>(
    `SELECT id, trigger_id AS "demandId" FROM matching.runs WHERE trigger_kind = 'demand' ORDER BY at, id`,
  );
  const last = new Map(runs.map(({ id, demandId }) => [demandId, id]));
  const pairs = await here.query<Pair>(
    `SELECT m.run_id AS "runId", m.achievement_id AS "achievementId", d.organisation_id AS owner, m.score
       FROM matching.matches m JOIN matching.documents d ON d.object_id = m.achievement_id AND d.seq = m.achievement_seq`,
  );
  const listed = await here.query<Listed>(
    `SELECT d.organisation_id AS owner, o.district_code AS district, count(*)::int AS achievements
       FROM matching.documents d JOIN identity.organisations o ON o.id = d.organisation_id
      WHERE d.kind = 'achievement' AND d.until_seq IS NULL GROUP BY 1, 2`,
  );
  const shown = new Map<string, { places: number; exposure: number }>();
  for (const run of last.values()) {
    const list = pairs.filter(({ runId }) => runId === run);
    list.sort((one, other) => other.score - one.score || (one.achievementId < other.achievementId ? -1 : 1));
    for (const [i, { owner }] of list.slice(0, 20).entries()) {
      const { places, exposure } = shown.get(owner) ?? { places: 0, exposure: 0 };
      shown.set(owner, { places: places + 1, exposure: exposure + 1 / Math.log2(i + 2) });
    }
  }
  const grouped = (nameOf: (row: Listed) => string) => groupsOf(listed, shown, nameOf);
  return {
    lists: last.size,
    size: grouped(({ achievements }) => classes.find(([least]) => achievements >= least)?.[1] ?? ''),
    district: grouped(({ district }) => district ?? 'unknown'),
  };
}

function groupsOf(
  listed: readonly Listed[],
  shown: ReadonlyMap<string, { places: number; exposure: number }>,
  nameOf: (row: Listed) => string,
): Map<string, HandGroup> {
  const exposureOf = (owner: string) => shown.get(owner)?.exposure ?? 0;
  const all = listed.reduce((sum, row) => sum + row.achievements, 0);
  const allShown = listed.reduce((sum, { owner }) => sum + exposureOf(owner), 0);
  const groups = new Map<string, HandGroup>();
  for (const name of new Set(listed.map(nameOf))) {
    const rows = listed.filter((row) => nameOf(row) === name);
    const achievements = rows.reduce((sum, row) => sum + row.achievements, 0);
    const exposureShare = rows.reduce((sum, { owner }) => sum + exposureOf(owner), 0) / allShown;
    const places = rows.reduce((sum, { owner }) => sum + (shown.get(owner)?.places ?? 0), 0);
    groups.set(name, { achievements, places, exposureShare, ratio: exposureShare / (achievements / all) });
  }
  return groups;
}
