import { EmbeddingServer } from '../../test/support/embedding-server';
import { TestFeature } from '../../test/support/test-feature';
import { KeepVectors1764000000034 } from '../../migrations/1764000000034-keep-vectors';
import { DataSource } from 'typeorm';
import { EmbedTexts } from './embed-texts';
import { EndpointFailed } from './endpoint-failed';
import { Endpoints } from './endpoints';
import { SemanticsModule } from './semantics.module';
import { contentHash } from './vector-rows';
import { VectorStore } from './vector-store';

let server: EmbeddingServer;
let feature: TestFeature;
const texts = ['激光清洗叶片', '脉冲激光去除叶片积碳', '疫苗抗原', '抗原剂量', '激光积碳', '疫苗剂量'];
beforeAll(async () => {
  server = await EmbeddingServer.start([...texts, ...texts], 4);
  Object.assign(process.env, {
    SEMANTICS_URL: `${server.url}/`,
    SEMANTICS_MODEL: 'small',
    SEMANTICS_DIMENSION: String(server.dimension),
    RERANK_URL: server.url,
    RERANK_MODEL: 'small-judge',
  });
  feature = await TestFeature.start(SemanticsModule);
});
let hour = 0;
beforeEach(async () => {
  server.mend();
  // However the test before left it, an hour later one good answer sets the breaker back.
  hour += 1;
  feature.clock.set(new Date(Date.UTC(2026, 10, 23) + hour * 3_600_000).toISOString());
  await feature.get(Endpoints).call('embeddings', () => Promise.resolve());
  await feature.get(Endpoints).call('rerank', () => Promise.resolve());
  server.asked.length = 0;
  await feature.query(`TRUNCATE semantics.vectors, semantics.judgements`);
  await feature.query(`UPDATE semantics.endpoints SET away_since = NULL, code = NULL, calls = 0, failures = 0`);
});
afterAll(async () => {
  await feature.stop();
  await server.stop();
});

const embed = (given: readonly string[]) => feature.get(EmbedTexts).execute(given);
const kind = () => ({ model: 'small', dimension: server.dimension });
const read = async (given: readonly string[], upTo?: number) => {
  const store = feature.get(VectorStore);
  return store.read(kind(), given.map(contentHash), upTo ?? (await store.seq()));
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof EndpointFailed ? error.code : String(error)),
  );

describe('vectors of texts', () => {
  it('are asked for once, whoever asks again, and are the same when they are read', async () => {
    expect(await embed([...texts, texts[0] ?? '', '  '])).toBe(texts.length);
    expect(await embed(texts)).toBe(0);
    expect(server.texts.toSorted()).toEqual(texts.toSorted());
    const vectors = await read(texts);
    expect(vectors.size).toBe(texts.length);
    for (const vector of vectors.values()) expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  });

  it('are found by a number of before without what came later', async () => {
    await embed(texts.slice(0, 2));
    const then = await feature.get(VectorStore).seq();
    await embed(texts);
    expect((await read(texts, then)).size).toBe(2);
    expect((await read(texts)).size).toBe(texts.length);
  });

  it('keep every bit on their way through the database', async () => {
    const odd = Float32Array.of(Math.fround(0.1), -1e-38, 3.4028234663852886e38, Math.fround(1 / 3), 0);
    const store = feature.get(VectorStore);
    const five = { model: 'odd', dimension: 5 };
    await feature
      .get(DataSource)
      .transaction((tx) => store.add(tx as never, five, [{ hash: contentHash('x'), vector: odd }]));
    expect((await store.read(five, [contentHash('x')], await store.seq())).get(contentHash('x'))).toEqual(odd);
  });

  it('of two who ask for the same text at the same moment are kept once', async () => {
    await Promise.all([embed(texts), embed(texts)]);
    const [row] = await feature.query<{ count: number }>(`SELECT count(*)::int AS count FROM semantics.vectors`);
    expect(row?.count).toBe(texts.length);
  });

  it('that came before a failure are kept', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `${texts[at % texts.length] ?? ''} ${at}`);
    server.breakWith('not-json', 1);
    expect(await codeOf(embed(many))).toBe('not-json');
    await embed(many.slice(0, 32));
    server.breakWith('not-json');
    expect(await codeOf(embed(many))).toBe('not-json');
    expect((await read(many)).size).toBe(32);
  });

  it('live in the type of the extension where somebody has installed it', async () => {
    // The extension itself is not on this machine: a type of that name that also takes and gives real[] stands in.
    const runner = feature.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query(`DROP SCHEMA semantics CASCADE`);
    await runner.query(`CREATE DOMAIN vector AS real[]`);
    await new KeepVectors1764000000034().up(runner);
    const [column] = (await runner.query(
      `SELECT domain_name AS type FROM information_schema.columns WHERE table_name = 'vectors' AND column_name = 'embedding'`,
    )) as { type: string }[];
    expect(column?.type).toBe('vector');
    await runner.query(
      `INSERT INTO semantics.vectors (model, dimension, content_hash, seq, embedding) VALUES ('m', 2, $1, 1, '{1,2}'::real[])`,
      [contentHash('x')],
    );
    const rows = (await runner.query(`SELECT embedding::real[] AS v FROM semantics.vectors`)) as { v: number[] }[];
    expect(rows).toEqual([{ v: [1, 2] }]);
    await runner.rollbackTransaction();
    await runner.release();
  });
});

describe('a service that fails', () => {
  it('is left alone after three failures in a row, and tried again after a rest', async () => {
    server.breakWith('not-json');
    for (let time = 0; time < 3; time += 1) await codeOf(embed([`${texts[0] ?? ''} ${time}`]));
    expect(await codeOf(embed(texts))).toBe('resting');
    expect(server.asked).toHaveLength(3);
    server.mend();
    feature.clock.set(new Date(feature.clock.now().getTime() + 15_000).toISOString());
    expect(await embed(texts)).toBe(texts.length);
  });

  it('is known to all processes with the time and the code, until it answers', async () => {
    server.breakWith('wrong-dimension');
    await codeOf(embed(texts));
    await codeOf(embed(texts));
    const [away] = await feature.get(Endpoints).away();
    expect(away).toMatchObject({ name: 'embeddings', model: 'small', code: 'wrong-dimension', calls: 2, failures: 2 });
    server.mend();
    await embed(texts);
    expect(await feature.get(Endpoints).away()).toEqual([]);
  });
});

describe('judgements of pairs', () => {
  it('are asked for once and found from both sides', async () => {
    const judge = () => feature.get(EmbedTexts).judge(texts[0] ?? '', texts.slice(1, 4));
    expect([await judge(), await judge()]).toEqual([3, 0]);
    const store = feature.get(VectorStore);
    const ofNeed = await store.judgements('small-judge', contentHash(texts[0] ?? ''), await store.seq());
    const ofText = await store.judgements('small-judge', contentHash(texts[1] ?? ''), await store.seq());
    expect([ofNeed.length, ofText.length]).toEqual([3, 1]);
    expect(ofText[0]?.value).toBe(ofNeed.find(({ textHash }) => textHash === contentHash(texts[1] ?? ''))?.value);
  });

  it('that make no sense are not kept', async () => {
    server.breakWith('not-finite');
    expect(await codeOf(feature.get(EmbedTexts).judge(texts[0] ?? '', texts.slice(1)))).toBe('not-finite');
    expect(await feature.query(`SELECT FROM semantics.judgements`)).toEqual([]);
  });
});
