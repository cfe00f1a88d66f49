import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { applied, decide, taken } from '../application.fixture';

interface Listed {
  readonly items: readonly { readonly id: string; readonly overdue: boolean }[];
  readonly nextCursor: string | null;
}

const codesFor: Readonly<Record<string, string[]>> = {
  pass: [],
  reject: ['reject.dissolved'],
  return: ['return.name_differs'],
};

let api: RunningApi;
let reviewer: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  reviewer = await api.signIn('platform_reviewer');
});
afterAll(() => api.stop());

const somebody = async () => api.anybody.signIn(await api.person([]));
const pageOf = async (list: string, cursor: string | null) =>
  (await reviewer.get<Listed>(`${list}?limit=2${cursor ? `&cursor=${cursor}` : ''}`)).body;

/** A whole list, page after page. */
async function leafed(list: string): Promise<Listed['items']> {
  const pages = [await pageOf(list, null)];
  for (let last = pages.at(-1); last?.nextCursor; last = pages.at(-1)) pages.push(await pageOf(list, last.nextCursor));
  return pages.flatMap(({ items }) => items);
}

const idsOf = (items: Listed['items']) => items.map(({ id }) => id);
const queued = async (id: string) => (await leafed('/verification-queue')).find((item) => item.id === id);

describe('the verification queue', () => {
  it('says which promise is broken', async () => {
    const { id } = await applied(await somebody());
    expect(await queued(id)).toMatchObject({ overdue: false });
    await api.query(`UPDATE enrolment.applications SET due_on = current_date - 2 WHERE id = $1`, [id]);
    expect(await queued(id)).toMatchObject({ overdue: true });
  });

  it('is leafed through, the longest wait first, each once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await applied(await somebody())).id);
    const seen = idsOf(await leafed('/verification-queue'));
    expect(seen.slice(-ids.length)).toEqual(ids);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('refuses a cursor that it never gave', async () => {
    expect(await reviewer.get('/verification-queue?cursor=abc')).toMatchObject({
      status: 400,
      body: { code: 'input-malformed' },
    });
  });
});

describe('the decided applications', () => {
  it('are leafed through, newest first, each once, by whoever decides', async () => {
    const ids: string[] = [];
    for (const verdict of ['pass', 'reject', 'return']) {
      const one = await taken(reviewer, await somebody());
      await reviewer.done(decide(reviewer, one, verdict, codesFor[verdict]));
      ids.unshift(one.id);
      expect(await queued(one.id)).toBeUndefined();
    }
    expect(idsOf(await leafed('/decided-applications'))).toEqual(ids);
    expect((await (await somebody()).get('/decided-applications')).status).toBe(403);
  });
});
