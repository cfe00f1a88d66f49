import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Lifecycle } from '#kernel/lifecycle';
import { type WayOf, ways, wayTo } from '../../apps/web/src/parts/ways';

const root = resolve(__dirname, '../..');
const texts: readonly string[] = ['demand', 'achievement'];
const lifecycles = new Map(
  globSync('libs/**/*.lifecycle.ts', { cwd: root })
    .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(root, file))))
    .filter((value) => value instanceof Lifecycle)
    .map((lifecycle: Lifecycle<string, string>) => [lifecycle.name, lifecycle]),
);
/** Those of demands and achievements are the ways of a text across the desks, which is not in each of its states there. */
const ofCases = (Object.keys(ways) as WayOf[]).filter((of) => !texts.includes(of));
const nameOf = (of: WayOf) =>
  ({ application: 'organisation application', matchRound: 'match round' })[of as string] ?? of;

describe('the way of a case', () => {
  it.each(ofCases)('%s: knows every state of the lifecycle and no other', (of) =>
    expect(Object.keys(ways[of].states).toSorted()).toEqual([...(lifecycles.get(nameOf(of))?.states ?? [])].toSorted()),
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
