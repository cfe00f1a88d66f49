import { randomUUID } from 'node:crypto';
import { bearingDemand } from '../journeys/bearing-demand';
import { eventually, seconds } from '../journeys/eventually';
import { Installation } from '../journeys/installation';
import type { ServerProcess } from '../journeys/server-process';
import type { HttpAnswer, Receipt, Visitor } from '../journeys/visitor';
import { between, isLong, report } from './figures';

const kills = isLong ? 10 : 3;
const postsPerKill = 24;

interface Post {
  readonly key: string;
  readonly demand: ReturnType<typeof bearingDemand>;
  first?: HttpAnswer<Receipt>;
}

// trust B4, F1 and F2: before the commit, after it, or after the answer – the client cannot know, and need not.
describe('kill -9 of the api while demands are posted', () => {
  let installation: Installation;
  let enterprise: Visitor;
  let api: ServerProcess;

  beforeAll(async () => {
    installation = await Installation.prepare();
    api = await installation.startApi();
    enterprise = await installation.signIn('enterprise');
  }, 90_000);

  afterAll(() => installation?.stop(), 60_000);

  it('is undone by sending the same again with the same Idempotency-Key', async () => {
    let [unanswered, kept, slowest] = [0, 0, 0];
    for (let round = 0; round < kills; round++) {
      const posts = Array.from({ length: postsPerKill }, (_, i): Post => ({
        key: randomUUID(),
        demand: bearingDemand(round * postsPerKill + i),
      }));
      await postAndKill(posts);
      const before = await storedTitles(posts);
      unanswered += posts.filter(({ first }) => !first).length;
      kept += posts.filter(({ first, demand }) => !first && before.includes(demand.title)).length;

      const killed = performance.now();
      api = await installation.startApi();
      slowest = Math.max(slowest, Number(seconds(killed)));
      for (const { key, demand, first } of posts) {
        const answer = await enterprise.post('/api/demands', demand, key);
        if (first) expect(answer).toEqual(first.body);
      }
      expect((await storedTitles(posts)).toSorted()).toEqual(posts.map(({ demand }) => demand.title).toSorted());
    }
    expect(unanswered).toBeGreaterThan(0);
    const posts = kills * postsPerKill;
    report({
      fault: 'kill -9 api',
      times: kills,
      result: `${unanswered} of ${posts} posts unanswered (${kept} of them kept), after a retry ${posts}/${posts} there once`,
      recovery: `${slowest} s (start of the process)`,
    });
  }, 240_000);

  async function postAndKill(posts: readonly Post[]): Promise<void> {
    let answered = 0;
    const sending = posts.map(async (post) => {
      post.first = await enterprise
        .send<Receipt>('POST', '/api/demands', { body: post.demand, key: post.key })
        .catch(() => undefined);
      answered += 1;
    });
    const enough = Math.floor(between(0, postsPerKill * 0.8));
    await eventually(() => Promise.resolve(answered >= enough), {
      within: 10_000,
      every: 1,
      what: `${enough} answers`,
    });
    await api.kill();
    await Promise.all(sending);
    for (const { first } of posts) expect([undefined, 201]).toContain(first?.status);
  }

  async function storedTitles(posts: readonly Post[]): Promise<string[]> {
    const rows = await installation.query<{ title: string }>(
      `SELECT title FROM demand.demand_revisions WHERE title = ANY($1)`,
      [posts.map(({ demand }) => demand.title)],
    );
    return rows.map(({ title }) => title);
  }
});
