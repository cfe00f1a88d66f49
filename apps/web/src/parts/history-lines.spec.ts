import type { HistoryEntry } from '../api/shapes';
import { historyLines } from './history-lines';

const nobody = {
  ...{ personName: null, personNameEn: null, organisationName: null, organisationNameEn: null },
  ...{ mandateId: null, agentOrganisationName: null, agentOrganisationNameEn: null },
};
const entry = (minute: number, action = 'match', given: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...nobody,
  at: `2026-06-01T08:${String(minute).padStart(2, '0')}:00.000Z`,
  action,
  from: null,
  to: null,
  reasonCodes: [],
  reasonText: null,
  ...given,
});
const told = (entries: readonly HistoryEntry[]) =>
  historyLines(entries).map(({ last, all }) => [last.action, last.at.slice(14, 16), all.length]);

describe('the lines of a history', () => {
  it('are one for all matches that follow each other, with how many and the last of them', () =>
    expect(told([entry(6), entry(5, 'revise'), entry(4), entry(3), entry(2), entry(1, 'publish')])).toEqual([
      ['match', '06', 1],
      ['revise', '05', 1],
      ['match', '04', 3],
      ['publish', '01', 1],
    ]));

  it('never join what people did, however alike', () =>
    expect(told([entry(1, 'revise'), entry(2, 'revise')])).toHaveLength(2));

  it('never join what changed a state or gave a reason', () => {
    expect(told([entry(1), entry(2, 'match', { from: 'published', to: 'closed' })])).toHaveLength(2);
    expect(told([entry(1), entry(2, 'match', { reasonCodes: ['late'] })])).toHaveLength(2);
  });

  it('lose none of what happened', () => {
    const entries = Array.from({ length: 300 }, (_, i) => entry(i % 60, i % 7 === 0 ? 'revise' : 'match'));
    expect(historyLines(entries).flatMap(({ all }) => all)).toEqual(entries);
  });

  it('are none of nothing', () => expect(historyLines([])).toEqual([]));
});
