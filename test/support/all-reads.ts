import { readContract, type Operation } from '../fuzz/contract';
import type { RunningApi } from './running-api';
import type { Visitor } from './visitor';

/** A stream without an end, what writes down that it was read, what leads out of the product,
 * a workbook that is packed anew for everybody, and tables of codes. */
const isApart = ({ operationId, path }: Operation) =>
  /^streamEvents$|^exportOwnData$|^readImportTemplate$|CityAccount/.test(operationId) ||
  /^\/api\/(taxonomy|rules)/.test(path);

/** What programs fetch from outside /api; the map in its parts, the lists whole. */
const machinePages = [
  ...['/robots.txt', '/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/demands-1.xml', '/sitemaps/achievements-1.xml'],
  ...['demands', 'achievements'].flatMap((kind) => [
    `/feeds/${kind}.atom`,
    `/feeds/${kind}.atom?field=8&lang=en`,
    `/open-data/${kind}.csv`,
  ]),
];

export interface Looking {
  /** What there is of everything that paths name: `demands`, `achievements`, `match-runs`. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Typed wherever one may type. */
  readonly words: readonly string[];
  /** What the hidden thing is, by the name of the parameter that would find it. */
  readonly traits: Readonly<Record<string, readonly string[]>>;
}

/** Without which some addresses say nothing but that they lack it. */
const needed: Readonly<Record<string, string>> = { format: 'csv', kind: 'demands', purpose: 'test' };

const reads = readContract().operations.filter((operation) => operation.method === 'GET' && !isApart(operation));

/** Every address of the contract that answers to GET, plain and narrowed to what is looked for. */
export function addressesOfReads({ ids, words, traits }: Looking): string[] {
  const narrowing: Readonly<Record<string, readonly string[]>> = {
    ...traits,
    q: words.map((word) => encodeURIComponent(word)),
  };
  const asked = reads.flatMap(({ path, parameters }) => {
    const query = parameters.filter((parameter) => parameter.in === 'query');
    const always = query.flatMap(({ name, required }) => (required && needed[name] ? [`${name}=${needed[name]}`] : []));
    const narrowed = query.flatMap(({ name }) => (narrowing[name] ?? []).map((value) => `${name}=${value}`));
    const queries = [always, ...narrowed.map((one) => [one, ...always])].map((parts) => parts.join('&'));
    return placesOf(path, ids).flatMap((place) => queries.map((one) => (one ? `${place}?${one}` : place)));
  });
  return [...asked, ...machinePages];
}

function placesOf(path: string, ids: Looking['ids']): string[] {
  if (!path.includes('{')) return [path];
  const [, kind = ''] = /([\w-]+)\/\{id\}/.exec(path) ?? [];
  return (ids[kind] ?? []).map((id) => path.replace('{number}', '1').replace(/\{\w+\}/g, id));
}

/** What one reader gets at each address, as text that is equal if nothing was told. */
export async function readAll(
  { app }: RunningApi,
  { cookie }: Visitor,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const url of addresses) {
    const { statusCode, headers, body } = await app.inject({ method: 'GET', url, headers: cookie ? { cookie } : {} });
    answers.set(
      url,
      [statusCode, headers['content-type'], headers.etag ?? '', headers.link ?? '', steady(body)].join(' '),
    );
  }
  return answers;
}

/** What one reader finds by each of these texts, page after page to the end: the order tells as much as the hits. */
export async function searchAll(
  { app }: RunningApi,
  { cookie }: Visitor,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const text of texts) {
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = new URLSearchParams({ q: text, limit: '2', ...(cursor ? { cursor } : {}) }).toString();
      const { body }: { readonly body: string } = await app.inject({
        url: `/api/public/search?${query}`,
        headers: cookie ? { cookie } : {},
      });
      pages.push(steady(body));
      cursor = (JSON.parse(body) as { nextCursor: string | null }).nextCursor;
    }
    found.set(`search through "${text}"`, pages.join());
  }
  return found;
}

/**
 * Without what is another at every asking: the number of the request, the present moment, the seal of a cursor; and
 * without the row and moment in which a pair was found last, which are others after every run.
 */
function steady(text: string): string {
  return text
    .replace(/"matchId":"[^"]*"/g, '"matchId":""')
    .replace(/"(requestId|asOf|since|lastSeenAt|lastFoundAt)":"[^"]*"/g, '"$1":""')
    .replace(/"nextCursor":"[^"]*"/g, (cursor) => `"nextCursor":${cursor.length}`);
}

/** Where two readings differ, and how: enough of both to see what was told. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].flatMap(([address, is]) => {
    const was = before.get(address) ?? '';
    if (is === was) return [];
    const at = [...was].findIndex((sign, place) => is[place] !== sign);
    const from = Math.max(0, (at < 0 ? was.length : at) - 60);
    return [`${address}: …${was.slice(from, from + 140)} | …${is.slice(from, from + 140)}`];
  });
}
