import { forgivingSearch } from './forgiving-search';
import type { Api } from './api';

const found = { total: 1, items: [], facets: {}, nextCursor: null };
const refusing =
  (...names: string[]): Api =>
  (path) => {
    const wrong = names.filter((name) => path.includes(`${name}=`));
    const faults = wrong.map((name) => ({ path: name, code: 'x' }));
    return Promise.resolve(wrong.length > 0 ? { status: 400, body: { faults } } : { status: 200, body: found });
  };

describe('a search with an address the server does not understand', () => {
  const asked = { q: '轴承', cursor: 'abc', kind: 'x', districtCode: '310104' };

  it('leaves out what was refused and keeps the rest', async () => {
    const answer = await forgivingSearch(refusing('kind', 'cursor'), asked);
    expect(answer).toEqual({
      search: { q: '轴承', cursor: null, districtCode: '310104' },
      result: found,
      ignored: true,
    });
  });

  it('leaves out everything but the words when the refusal names nothing', async () => {
    const unnamed: Api = (path) => Promise.resolve({ status: path.includes('kind') ? 400 : 200, body: found });
    const { search, ignored } = await forgivingSearch(unnamed, asked);
    expect([search, ignored]).toEqual([{ q: '轴承', cursor: null }, true]);
  });

  it('says nothing when all was understood, and never hides a fault', async () => {
    expect((await forgivingSearch(refusing(), asked)).ignored).toBe(false);
    const broken: Api = () => Promise.resolve({ status: 500, body: null });
    expect((await forgivingSearch(broken, asked)).result).toBeNull();
  });
});
