import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SetFiles {
  readonly name: string;
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
  /** Ids of the queries that tell systems apart, one per line. */
  readonly hardQueries?: string;
}

export interface EvaluationText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface EvaluationSet {
  readonly name: string;
  readonly corpus: readonly EvaluationText[];
  readonly queries: readonly EvaluationText[];
  readonly qrels: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly hardQueries?: ReadonlySet<string>;
}

/** Every folder below `root` that has the three files of a set. */
export function findSets(root: string): SetFiles[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort()
    .map((name) => filesIn(root, name))
    .filter((files) => missingFiles(files).length === 0);
}

export function missingFiles({ corpus, queries, qrels, hardQueries }: SetFiles): string[] {
  return [corpus, queries, qrels, hardQueries].filter(
    (file): file is string => file !== undefined && !existsSync(file),
  );
}

export function loadSet(files: SetFiles): EvaluationSet {
  return {
    name: files.name,
    corpus: readTexts(files.corpus),
    queries: readTexts(files.queries),
    qrels: readQrels(files.qrels),
    hardQueries: files.hardQueries ? new Set(linesOf(files.hardQueries)) : undefined,
  };
}

/** Every `size` needs in a row made one that asks for all of them: the sets have no long Chinese need. */
export function joinNeeds({ name, corpus, queries, qrels }: EvaluationSet, size: number): EvaluationSet {
  const judged = queries.filter(({ id }) => qrels.has(id));
  const groups = Array.from({ length: Math.floor(judged.length / size) }, (_, at) =>
    judged.slice(at * size, (at + 1) * size),
  );
  const idOf = (group: readonly EvaluationText[]): string => group.map(({ id }) => id).join('+');
  return {
    name: `${name}, ${size} joined`,
    corpus,
    queries: groups.map((group) => ({
      id: idOf(group),
      title: group.map(({ title }) => title).join('\n'),
      text: group.map(({ text }) => text).join('\n'),
    })),
    qrels: new Map(
      groups.map((group) => [idOf(group), new Map(group.flatMap(({ id }) => [...(qrels.get(id) ?? [])]))]),
    ),
  };
}

function filesIn(root: string, name: string): SetFiles {
  const inSet = (file: string): string => join(root, name, file);
  const hardQueries = inSet('hard_queries.txt');
  return {
    name,
    corpus: inSet('corpus.jsonl'),
    queries: inSet('queries.jsonl'),
    qrels: inSet('qrels.tsv'),
    hardQueries: existsSync(hardQueries) ? hardQueries : undefined,
  };
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readTexts(file: string): EvaluationText[] {
  return linesOf(file).map((line) => {
    const { id, title = '', text = '' } = JSON.parse(line) as Partial<EvaluationText>;
    if (id === undefined) throw new Error(`${file}: a line has no id`);
    return { id: String(id), title, text };
  });
}

function readQrels(file: string): Map<string, Map<string, number>> {
  const qrels = new Map<string, Map<string, number>>();
  for (const line of linesOf(file).slice(1)) {
    const [query = '', document = '', relevance = ''] = line.split('\t');
    const judgments = qrels.get(query) ?? new Map<string, number>();
    judgments.set(document, Number(relevance));
    qrels.set(query, judgments);
  }
  return qrels;
}
