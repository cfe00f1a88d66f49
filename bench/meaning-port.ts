import { parseArgs } from 'node:util';
import { HttpEmbedder } from '#semantics';
import { SearchIndex } from '../libs/matching/engine/search-index';
import { type EvaluationText, loadSet } from './evaluation-set';
import { mean, ndcg, recall } from './metrics';

const USAGE =
  'Usage: node scripts/run-ts.mjs bench/meaning-port.ts --url http://127.0.0.1:8080/v1 --model M --dimension N --corpus F --queries F --qrels F';
const OPTIONS = { url: {}, model: {}, dimension: {}, corpus: {}, queries: {}, qrels: {} } as const;
const AT_ONCE = 32;
const DEPTH = 300;
const WEIGHTS = [0, 0.1, 0.2, 0.3, 0.5];

/** What a service of vectors would give on a judged set, weighed as the criterion `semantic` weighs it; for choosing a model. */
async function main(): Promise<void> {
  const options = Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' as const }]));
  const given = parseArgs({ options }).values as Record<keyof typeof OPTIONS, string | undefined>;
  const { url, model, dimension, corpus, queries, qrels } = given;
  if (!url || !model || !dimension || !corpus || !queries || !qrels) throw new Error(USAGE);
  const set = loadSet({ name: 'set', corpus, queries, qrels });
  const settings = { url: `${url}/embeddings`, key: '', model, patienceMs: 30_000, dimension: Number(dimension) };
  const embedder = new HttpEmbedder(settings);
  const documents = await placesOf(embedder, set.corpus);
  const needs = await placesOf(embedder, set.queries);
  const index = new SearchIndex();
  for (const document of set.corpus) index.put(document);
  const centre = centreOf([...documents.values()]);
  console.log('weight  nDCG@10  R@100');
  for (const weight of WEIGHTS) {
    const rows = set.queries.flatMap((query) => {
      const judgments = set.qrels.get(query.id);
      const need = needs.get(query.id);
      if (!judgments || !need) return [];
      const typical = cosine(need, centre);
      const above = (id: string) => Math.max(0, (cosine(need, documents.get(id) ?? need) - typical) / (1 - typical));
      const ranking = index
        .search(query, { limit: DEPTH })
        .map(({ id, value }) => ({ id, score: (1 - weight) * value + weight * above(id) }))
        .sort((one, other) => other.score - one.score)
        .map(({ id }) => id);
      return [[ndcg(ranking, judgments, 10), recall(ranking, judgments, 100)] as const];
    });
    const [quality, found] = [mean(rows.map(([value]) => value)), mean(rows.map(([, value]) => value))];
    console.log(`${weight.toFixed(1).padStart(6)}  ${quality.toFixed(3).padStart(7)}  ${found.toFixed(3).padStart(5)}`);
  }
}

async function placesOf(embedder: HttpEmbedder, texts: readonly EvaluationText[]): Promise<Map<string, Float32Array>> {
  const places = new Map<string, Float32Array>();
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const batch = texts.slice(from, from + AT_ONCE);
    const vectors = await embedder.embed(batch.map(({ title, text }) => `${title}\n${text}`));
    batch.forEach(({ id }, at) => places.set(id, vectors[at] ?? new Float32Array(embedder.dimension)));
  }
  return places;
}

function centreOf(vectors: readonly Float32Array[]): Float64Array {
  const centre = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    vector.forEach((value, at) => (centre[at] = (centre[at] ?? 0) + value / vectors.length));
  return centre;
}

function cosine(one: Float32Array, other: Float32Array | Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
