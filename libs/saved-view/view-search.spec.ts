import { declareList } from '#platform/list/list-plan';
import { SavedViewUnfit } from './saved-view.errors';
import { viewSearch } from './view-search';

declareList({
  code: 'tried',
  filters: ['state', 'q'],
  from: 'things',
  id: 'id',
  sorts: { newest: { by: 'at', type: 'timestamptz' } },
  usual: 'newest',
  shows: '1',
  joins: '',
});

describe('the search of a saved view', () => {
  it.each([
    ['?state=draft&state=returned&sort=newest', 'state=draft&state=returned&sort=newest'],
    ['', ''],
    ['q=%E6%BF%80%E5%85%89', 'q=%E6%BF%80%E5%85%89'],
  ])('is kept where the list can be filtered so: %s', (given, kept) => expect(viewSearch('tried', given)).toBe(kept));

  it.each([
    'organisation=1',
    'sort=oldest',
    'sort=newest&sort=newest',
    'cursor=abc',
    'sort=constructor',
    '__proto__=1',
  ])('is refused where it cannot: %s', (given) => expect(() => viewSearch('tried', given)).toThrow(SavedViewUnfit));

  it('is refused for a list that nobody knows', () => expect(() => viewSearch('unknown', '')).toThrow(SavedViewUnfit));

  it('is measured as an address writes it', () =>
    expect(() => viewSearch('tried', `q=${'激'.repeat(230)}`)).toThrow(
      expect.objectContaining({ faults: [{ path: 'search', code: 'too-long' }] }),
    ));
});
