import { EmbeddingServer, type Fault } from '../../test/support/embedding-server';
import { EndpointFailed } from './endpoint-failed';
import { HttpEmbedder, HttpReranker } from './http-embedder';

const texts = [
  '激光清洗叶片积碳',
  '脉冲激光去除涡轮叶片沉积物',
  '疫苗蛋白抗原剂量',
  '抗原蛋白血清',
  '激光 叶片',
  '疫苗 血清',
];
let server: EmbeddingServer;
beforeAll(async () => {
  server = await EmbeddingServer.start([...texts, ...texts], 4);
});
afterEach(() => {
  server.mend();
  server.asked.length = 0;
});
afterAll(() => server.stop());

const settings = (given: object = {}) => ({ key: 'secret-key', model: 'small', patienceMs: 5_000, ...given });
const embedder = (given: object = {}) =>
  new HttpEmbedder({ url: `${server.url}/embeddings`, dimension: server.dimension, ...settings(given) });
const reranker = () => new HttpReranker({ url: `${server.url}/rerank`, ...settings() });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof EndpointFailed ? error.code : `not ours: ${String(error)}`),
  );

describe('the embedder', () => {
  it('gives vectors of length one, the same for the same text, and shows its key', async () => {
    const [one, other, again] = await embedder().embed([texts[0] ?? '', texts[2] ?? '', texts[0] ?? '']);
    expect(Math.hypot(...(one ?? []))).toBeCloseTo(1, 6);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(server.asked).toMatchObject([{ path: '/v1/embeddings', key: 'Bearer secret-key' }]);
  });

  it('puts the answers of a service that shuffles into the order of the texts', async () => {
    const right = await embedder().embed(texts);
    server.breakWith('shuffled');
    expect(await embedder().embed(texts)).toEqual(right);
  });

  it.each<[Fault, string]>([
    ['wrong-dimension', 'wrong-dimension'],
    ['one-too-few', 'wrong-count'],
    ['same-index', 'wrong-index'],
    ['not-finite', 'not-finite'],
    ['noughts', 'no-direction'],
    ['huge', 'too-large'],
    ['not-json', 'not-json'],
    ['http-401', 'http-401'],
  ])('refuses %s and does not ask again: it would be the same', async (fault, code) => {
    server.breakWith(fault);
    expect(await codeOf(embedder().embed(texts))).toBe(code);
    expect(server.asked).toHaveLength(1);
  });

  it.each<[Fault, string]>([
    ['http-500', 'http-500'],
    ['http-429', 'http-429'],
    ['cut', 'unreachable'],
    ['redirect', 'unreachable'],
  ])('asks three times in all where %s may pass, then says so', async (fault, code) => {
    server.breakWith(fault);
    expect(await codeOf(embedder().embed(texts))).toBe(code);
    expect(server.asked).toHaveLength(3);
    server.breakWith(fault, 1);
    expect(await codeOf(embedder().embed(texts))).toBe('answered');
  });

  it('waits no longer for a silent service than it has patience', async () => {
    server.breakWith('silent');
    expect(await codeOf(embedder({ patienceMs: 100 }).embed(texts))).toBe('timeout');
  });

  it('stops at once when it is told to', async () => {
    server.breakWith('silent');
    const stop = new AbortController();
    const asking = codeOf(embedder().embed(texts, stop.signal));
    stop.abort();
    expect(await asking).toBe('cancelled');
  });

  it('says that nobody is there where nobody is', async () =>
    expect(await codeOf(embedder({ url: 'http://127.0.0.1:1/v1/embeddings' }).embed(texts))).toBe('unreachable'));

  it('tells neither the key nor what the service said', async () => {
    server.breakWith('http-429');
    const failure = await embedder()
      .embed(texts)
      .catch((error: Error) => error);
    expect(JSON.stringify([failure, String(failure), (failure as Error).stack])).not.toMatch(/secret-key|slow down/);
  });

  it('sends no more of a text than it may, and no half character', async () => {
    await embedder().embed([`${'字'.repeat(5_999)}😀${'尾'.repeat(100_000)}`]);
    expect(server.texts).toEqual(['字'.repeat(5_999)]);
  });
});

describe('the reranker', () => {
  it('gives each text its own judgement from 0 to 1, in whatever order they come', async () => {
    const scores = await reranker().judge('激光 叶片', texts);
    expect(scores).toHaveLength(texts.length);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores[0]).toBeGreaterThan(scores[2] ?? 1);
    server.breakWith('shuffled');
    expect(await reranker().judge('激光 叶片', texts)).toEqual(scores);
  });

  it.each<[Fault, string]>([
    ['one-too-few', 'wrong-count'],
    ['not-finite', 'not-finite'],
    ['http-500', 'http-500'],
  ])('refuses %s', async (fault, code) => {
    server.breakWith(fault);
    expect(await codeOf(reranker().judge('激光', texts))).toBe(code);
  });
});
