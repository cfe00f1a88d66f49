import { applicationLifecycle } from '../../libs/enrolment/application.lifecycle';
import { importLifecycle } from '../../libs/exchange/import.lifecycle';
import { mandateLifecycle } from '../../libs/mandate/mandate.lifecycle';
import { roundLifecycle } from '../../libs/match-round/round.lifecycle';
import { erasureLifecycle } from '../../libs/privacy/erasure.lifecycle';
import { questionLifecycle } from '../../libs/question/question.lifecycle';
import { type WayOf, ways, wayTo } from '../../apps/web/src/parts/ways';

const lifecycles = {
  application: applicationLifecycle,
  question: questionLifecycle,
  import: importLifecycle,
  matchRound: roundLifecycle,
  erasure: erasureLifecycle,
  mandate: mandateLifecycle,
};

describe('the way of a case', () => {
  it.each(Object.entries(lifecycles))('%s: knows every state of the lifecycle and no other', (of, { states }) =>
    expect(Object.keys(ways[of as WayOf].states).toSorted()).toEqual([...states].toSorted()),
  );

  it.each(Object.keys(ways) as WayOf[])('%s: says of every station how far it is', (of) => {
    for (const [state, standing] of Object.entries(ways[of].states)) {
      expect([state, standing.length]).toEqual([state, ways[of].stations.length]);
      // What comes after a stop, or after what is going on, is not done.
      const here = wayTo(of, state).findIndex(({ state: at }) => at !== 'done');
      if (here >= 0)
        expect(
          wayTo(of, state)
            .slice(here + 1)
            .map(({ state: at }) => at),
        ).not.toContain('done');
    }
  });

  it('is none for a state that has none', () => expect(wayTo('demand', 'draft')).toEqual([]));
});
