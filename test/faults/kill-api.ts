import { randomUUID } from 'node:crypto';
import { eventually, seconds } from '../journeys/eventually';
import type { HttpAnswer, Receipt } from '../journeys/visitor';
import type { Fault } from './fault';
import { between, isLong } from './figures';
import type { Failpoint, Site } from './site';

const exactKills = isLong ? 3 : 1;
const randomKills = isLong ? 6 : 1;
const postsPerKill = 24;
const demandInsert = 'INSERT INTO "demand"."demands"';

interface Post {
  readonly key: string;
  readonly demand: ReturnType<Site['aDemand']>;
  first?: HttpAnswer<Receipt>;
}

const aPost = (site: Site): Post => ({ key: randomUUID(), demand: site.aDemand() });

async function send(site: Site, post: Post): Promise<void> {
  const { demand: body, key } = post;
  post.first = await site.enterprise.send<Receipt>('POST', '/api/demands', { body, key }).catch(() => undefined);
}

async function storedTitles(site: Site, posts: readonly Post[]): Promise<string[]> {
  const rows = await site.installation.query<{ title: string }>(
    `SELECT title FROM demand.demand_revisions WHERE title = ANY($1) ORDER BY title`,
    [posts.map(({ demand }) => demand.title)],
  );
  return rows.map(({ title }) => title);
}

/** The same again with the same key: what was answered before is answered again, and everything is there once. */
async function expectRetriesToSettle(site: Site, posts: readonly Post[]): Promise<void> {
  for (const { key, demand, first } of posts) {
    const answers = [
      await site.enterprise.post('/api/demands', demand, key),
      await site.enterprise.post('/api/demands', demand, key),
    ];
    expect(answers[1]).toEqual(answers[0]);
    if (first) expect(answers[0]).toEqual(first.body);
  }
  expect(await storedTitles(site, posts)).toEqual(posts.map(({ demand }) => demand.title).toSorted());
}

/** Dies at that very point of a post; answers how long a new process took. */
async function dieAt(site: Site, at: Failpoint['at'], keeps: boolean): Promise<number> {
  const post = aPost(site);
  site.arm('api', { at, statement: demandInsert });
  await send(site, post);
  expect(post.first).toBeUndefined();
  expect((await site.api.ended).signal).toBe('SIGKILL');
  site.disarm();
  expect(await storedTitles(site, [post])).toEqual(keeps ? [post.demand.title] : []);
  const died = performance.now();
  await site.startApi();
  await expectRetriesToSettle(site, [post]);
  return Number(seconds(died));
}

const exactly = (no: string, name: string, at: Failpoint['at'], keeps: boolean): Fault => ({
  no,
  name,
  short: ['postgresql'],
  async act(site) {
    let slowest = 0;
    for (let kill = 0; kill < exactKills; kill++) slowest = Math.max(slowest, await dieAt(site, at, keeps));
    const effect = keeps ? 'kept' : 'without effect';
    const result = `${exactKills}/${exactKills} unanswered posts ${effect}, each there once after a retry with its key`;
    return { times: exactKills, result, recovery: `${slowest} s (start of the process)` };
  },
});

export const killApiAfterCommit = exactly('F1', 'kill -9 api after commit, before the answer', 'after-commit', true);
export const killApiBeforeCommit = exactly('F2', 'kill -9 api before commit', 'before-commit', false);

/** At any point whatever: the client cannot know whether it was before the commit, and need not. */
export const killApiAnywhere: Fault = {
  no: 'F1 F2',
  name: 'kill -9 api at random points',
  short: ['postgresql'],
  async act(site) {
    let [rounds, unanswered, kept, slowest] = [0, 0, 0, 0];
    // A kill that came after all the answers shows nothing: then one more.
    for (; rounds < randomKills || (unanswered === 0 && rounds < 4 * randomKills); rounds++) {
      const posts = Array.from({ length: postsPerKill }, () => aPost(site));
      await postAndKill(site, posts);
      const before = await storedTitles(site, posts);
      unanswered += posts.filter(({ first }) => !first).length;
      kept += posts.filter(({ first, demand }) => !first && before.includes(demand.title)).length;
      const killed = performance.now();
      await site.startApi();
      slowest = Math.max(slowest, Number(seconds(killed)));
      await expectRetriesToSettle(site, posts);
    }
    expect(unanswered).toBeGreaterThan(0);
    const all = rounds * postsPerKill;
    const result = `${unanswered} of ${all} posts unanswered (${kept} of them kept), after a retry ${all}/${all} there once`;
    return { times: rounds, result, recovery: `${slowest} s (start of the process)` };
  },
};

async function postAndKill(site: Site, posts: readonly Post[]): Promise<void> {
  let answered = 0;
  const sending = posts.map((post) => send(site, post).then(() => (answered += 1)));
  const enough = Math.floor(between(0, postsPerKill * 0.8));
  const what = `${enough} answers`;
  await eventually(() => Promise.resolve(answered >= enough), { within: 10_000, every: 1, what });
  await site.api.kill();
  await Promise.all(sending);
  for (const { first } of posts) expect([undefined, 201]).toContain(first?.status);
}
