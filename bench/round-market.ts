import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import type { Database } from '#platform/database/database';

interface Said {
  readonly title?: string | null;
  readonly text?: string;
  readonly description?: string;
  readonly abstract?: string;
}

export interface Market {
  readonly demands: AsyncIterable<Said> | Iterable<Said>;
  readonly achievements: AsyncIterable<Said> | Iterable<Said>;
}

const rowsAtOnce = 2_000;
/** As many as the innovation challenge had needs, and the exchange listings (../shared/domain.md). */
const [neededZh, listedZh] = [700, 260];

/** The realistic texts: all needs and all achievements in both languages, and of the untitled ones as many as are missing. */
export function realisticMarket(folder: string): Market {
  const lines = (name: string) =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Said);
  const untitled = lines('achievements_zh_untitled');
  return {
    demands: [...lines('needs_zh'), ...lines('needs_en_sbir'), ...untitled.slice(0, neededZh)],
    achievements: [
      ...lines('achievements_zh'),
      ...lines('achievements_en_sbir'),
      ...untitled.slice(neededZh, neededZh + listedZh),
    ],
  };
}

/** The first lines of a corpus as demands, the others as achievements. */
export function marketOf(corpus: string, demands: number): Market {
  const lines = async function* (from: number, to: number): AsyncGenerator<Said> {
    let at = 0;
    for await (const line of linesOf(corpus)) {
      if (at >= to) return;
      if (at >= from && line) yield JSON.parse(line) as Said;
      at += 1;
    }
  };
  return { demands: lines(0, demands), achievements: lines(demands, Infinity) };
}

/** At line feeds alone: `readline` also ends a line at U+2028, which JSON leaves as it is. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8')) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

/**
 * Puts a market straight into the feed. Half of the demands are of one organisation, the others of organisations with
 * three each: who waits for whom shows.
 */
export async function fillMarket(database: Database, { demands, achievements }: Market): Promise<void> {
  await database.query(`UPDATE matching.documents SET until_seq = seq WHERE until_seq IS NULL`);
  const [large, institutes] = [newId(), Array.from({ length: 300 }, () => newId())];
  let small = newId();
  await fill(database, 'demand', demands, (at) => {
    if (at % 2 === 0) return large;
    if (at % 6 === 1) small = newId();
    return small;
  });
  await fill(database, 'achievement', achievements, (at) => institutes[at % institutes.length] ?? large);
  await database.query(`ANALYZE matching.documents`);
}

async function fill(
  database: Database,
  kind: string,
  documents: AsyncIterable<Said> | Iterable<Said>,
  ownerOf: (at: number) => string,
): Promise<void> {
  let rows: object[] = [];
  let at = 0;
  const flush = async () => {
    await database.query(
      `WITH fed AS (UPDATE matching.feed SET seq = seq + 1 RETURNING seq)
       INSERT INTO matching.documents (object_id, seq, kind, revision_id, organisation_id, content)
       SELECT r.id, fed.seq, $2, r.id, r.owner, r.content FROM fed, jsonb_to_recordset($1::jsonb) AS r (id uuid, owner uuid, content jsonb)`,
      [JSON.stringify(rows), kind],
    );
    rows = [];
  };
  for await (const said of documents) {
    rows.push({ id: newId(), owner: ownerOf(at), content: contentOf(said) });
    at += 1;
    if (rows.length === rowsAtOnce) await flush();
  }
  if (rows.length > 0) await flush();
}

function contentOf({ title, text, description, abstract }: Said) {
  const whole = text ?? description ?? abstract ?? '';
  return {
    title: title ?? '',
    text: whole,
    titleTranslation: null,
    keywords: [],
    language: /\p{Script=Han}/u.test(whole) ? 'zh' : 'en',
    organisationName: null,
    highTechField: null,
    districtCode: null,
    cooperationModes: [],
    amountFen: null,
    amountNegotiable: false,
    trl: null,
    ipAvailable: null,
    deadline: null,
    validUntil: null,
    publishedAt: '2026-01-01T00:00:00.000Z',
    missing: [],
  };
}
