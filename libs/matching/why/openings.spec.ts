import { achievementsFor } from '../run/compute-matches';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import { MatchIndex } from '../corpus/match-index';
import { someInputs } from '../run/run-inputs.factory';
import { contestOf } from './contest';
import { openingsOf } from './openings';

const modes = ['licence', 'equity', 'joint_development'];
const need = aNeed({ id: 'need', cooperationModes: ['transfer'] });

function marketOf(size: number): MatchIndex {
  const index = new MatchIndex();
  index.put(need);
  for (let i = 0; i < size; i += 1)
    index.put(
      anOffer({
        id: `offer ${i}`,
        title: `${need.title}${'。'.repeat(i % 4)}`,
        text: need.text.slice(i % 9),
        cooperationModes: modes.slice(i % 3, 1 + (i % 3)),
      }),
    );
  return index;
}

describe('what would open an empty list', () => {
  it.each([2, 30, 90])('opens it for as many as it says, of %s that were ruled out', (size) => {
    const index = marketOf(size);
    const inputs = someInputs('2026-06-01');
    const openings = openingsOf(need, contestOf(need, index, inputs));
    expect(openings.length).toBeGreaterThan(0);
    for (const { change, count } of openings) {
      const opened = { ...need, cooperationModes: [...need.cooperationModes, change.to] };
      expect(achievementsFor(opened, index, inputs).matches).toHaveLength(count);
    }
  });

  it('counts nothing that the owner set aside', () => {
    const index = marketOf(6);
    const setAside = ['offer 0', 'offer 3'];
    const inputs = someInputs('2026-06-01', { refinements: { need: { liked: [], setAside } } });
    const openings = openingsOf(need, contestOf(need, index, inputs));
    expect(openings.map(({ change }) => change.to).toSorted()).toEqual(['equity', 'joint_development']);
  });
});
