import { isFiltered, type ListShape, listSearch, searchFromText, searchText, withValues } from './list-search';

const shape: ListShape = {
  code: 'own-demands',
  fields: [
    { name: 'q', kind: 'text' },
    { name: 'state', kind: 'codes', table: 'demandStates' },
    { name: 'expiringWithin', kind: 'number' },
  ],
  sorts: ['updated', 'deadline'],
};
const read = listSearch(shape);

describe('the address of a list', () => {
  it('is what the list knows, as texts', () =>
    expect(read({ q: ' 50 % ', state: 'draft', expiringWithin: 30, sort: 'deadline', evil: 1, cursor: 'x' })).toEqual({
      sort: 'deadline',
      q: '50 %',
      state: ['draft'],
      expiringWithin: '30',
    }));

  it('leaves out what is empty or no text', () =>
    expect(read({ q: '  ', state: [], expiringWithin: {}, sort: null })).toEqual({}));

  it('takes codes of digits, several and each once', () =>
    expect(read({ state: [1, '1', 2] })).toEqual({ state: ['1', '2'] }));

  it('can be said as the server keeps a view, and read again', () => {
    const search = read({ state: ['returned', 'draft'], q: 'a&b=c', sort: 'deadline' });
    expect(searchText(shape, search)).toBe('sort=deadline&q=a%26b%3Dc&state=draft&state=returned');
    expect(searchText(shape, searchFromText(shape, searchText(shape, search)))).toBe(searchText(shape, search));
  });

  it('loses a filter with its last value', () => {
    const search = read({ state: ['draft', 'returned'], q: 'x' });
    const one = withValues(search, 'state', ['draft']);
    expect(one).toEqual({ q: 'x', state: ['draft'] });
    expect(withValues(one, 'state', [])).toEqual({ q: 'x' });
  });

  it('is filtered by anything but its order', () => {
    expect(isFiltered({ sort: 'deadline' })).toBe(false);
    expect(isFiltered({ q: 'x' })).toBe(true);
  });
});
