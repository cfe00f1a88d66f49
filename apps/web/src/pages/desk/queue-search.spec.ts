import { decidedDemandsShape, screeningShape } from '../../parts/list/shapes';
import { filterOf, queueSearch } from './queue-search';

const read = queueSearch(screeningShape, decidedDemandsShape);

describe('the address of a queue', () => {
  it('has the filters of what waits', () =>
    expect(read({ taken: 'me', verdict: 'pass', state: 'submitted' })).toEqual({ taken: 'me', state: ['submitted'] }));

  it('has those of what was decided, when that is shown', () => {
    const search = read({ show: 'decided', taken: 'me', verdict: 'pass' });
    expect(search).toEqual({ show: 'decided', verdict: 'pass' });
    expect(filterOf(search)).toEqual({ verdict: 'pass' });
  });
});
