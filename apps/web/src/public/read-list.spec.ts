import type { Api } from './api';
import { readList } from './list-address';
import { readPublicList } from './read-list';

const page = { items: [], nextCursor: null };
const counts = { total: 0, negotiable: 0 };

/** A server that refuses these names and keeps what it was asked. */
function serverRefusing(...names: string[]): { api: Api; asked: string[] } {
  const asked: string[] = [];
  const api: Api = (path) => {
    asked.push(path);
    const wrong = names.filter((name) => path.includes(`${name}=`));
    if (wrong.length > 0)
      return Promise.resolve({ status: 400, body: { faults: wrong.map((name) => ({ path: name, code: 'x' })) } });
    return Promise.resolve({ status: 200, body: path.includes('/counts?') ? counts : page });
  };
  return { api, asked };
}

const address = readList('demand', new URLSearchParams('highTechField=1&budgetFrom=abc&sort=budget&cursor=old'));

describe('a public list', () => {
  it('is asked for with its counts, which know neither sort nor page', async () => {
    const { api, asked } = serverRefusing();
    const found = await readPublicList(api, { ...address, entered: { budgetFrom: '50' } });
    expect(found).toMatchObject({ result: page, counts, ignored: false });
    expect(asked).toEqual([
      '/public/demands?highTechField=1&budgetFrom=50000000&sort=budget&cursor=old',
      '/public/demands/counts?highTechField=1&budgetFrom=50000000',
    ]);
  });

  it('leaves out what was refused, keeps the rest and begins at the first page', async () => {
    const found = await readPublicList(serverRefusing('budgetFrom').api, address);
    expect(found).toMatchObject({ ignored: true, result: page });
    expect(found.address).toEqual({ ...address, entered: {}, cursor: null });
  });

  it('stands without its counts', async () => {
    const { api } = serverRefusing();
    const limited: Api = (path) =>
      path.includes('/counts?') ? Promise.resolve({ status: 429, body: null }) : api(path);
    expect(await readPublicList(limited, address)).toMatchObject({ result: page, counts: null });
  });

  it('says that it cannot be read when the server is away', async () =>
    expect(await readPublicList(() => Promise.reject(new Error('away')), address)).toMatchObject({
      result: null,
      counts: null,
    }));
});
