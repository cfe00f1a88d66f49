import { fenOf, listHref, listQuery, readList, toggled, without } from './list-address';

const read = (query: string) => readList('demand', new URLSearchParams(query));

describe('the address of a public list', () => {
  it('is read, without what the list does not know', () =>
    expect(read('highTechField=1&highTechField=1&highTechField=3&budgetFrom=50&evil=x&sort=budget')).toEqual({
      kind: 'demand',
      chosen: { highTechField: ['1', '3'] },
      entered: { budgetFrom: '50' },
      sort: 'budget',
      cursor: null,
    }));

  it('asks the server in fen', () =>
    expect(listQuery(read('budgetFrom=50&budgetTo=0.5&deadlineFrom=2026-12-01'))).toBe(
      'budgetFrom=50000000&budgetTo=500000&deadlineFrom=2026-12-01',
    ));

  it.each([
    ['50', '50000000'],
    ['0.01', '10000'],
    ['0.000001', '1'],
    ['999999999', '999999999000000'],
  ])('knows what %s 万元 are', (wan, fen) => expect(fenOf(wan)).toBe(fen));

  it.each(['-1', '1e9', '1,000', 'many', '1.', '0.0000001', '9999999999'])('takes %s for no amount', (wan) =>
    expect(fenOf(wan)).toBeNull(),
  );

  it('begins again at the first page when a filter changes, and keeps the others', () => {
    const address = read('highTechField=1&sort=budget&cursor=abc&budgetFrom=50');
    expect(toggled(address, 'highTechField', '3')).toBe(
      '/demands?highTechField=1&highTechField=3&budgetFrom=50&sort=budget',
    );
    expect(toggled(address, 'highTechField', '1')).toBe('/demands?budgetFrom=50&sort=budget');
    expect(without(address, 'budgetFrom')).toBe('/demands?highTechField=1&sort=budget');
    expect(listHref(address, { cursor: 'next' })).toContain('cursor=next');
    expect(listHref(address, { chosen: {}, entered: {}, sort: null })).toBe('/demands');
  });
});
