import { stateOfNewest } from './state-of-newest';

describe('the state that a reviewer sees', () => {
  const first = { number: 1, state: 'published' };

  it('is that of the case as long as its text is the only one', () => {
    expect(stateOfNewest({ state: 'matching', current: first, published: first })).toBe('matching');
    expect(stateOfNewest({ state: 'screening', current: { number: 1, state: 'screening' }, published: null })).toBe(
      'screening',
    );
  });

  it('is that of the change once a public text is changed', () =>
    expect(stateOfNewest({ state: 'published', current: { number: 2, state: 'submitted' }, published: first })).toBe(
      'submitted',
    ));
});
