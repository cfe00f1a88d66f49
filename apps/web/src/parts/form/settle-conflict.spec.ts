import { disputedFields, firstChoice } from './settle-conflict';

type Values = { title: string; budget: string; keywords: string[] };

const fields = [
  { key: 'title', label: '题目', text: (values: Values) => values.title },
  { key: 'budget', label: '预算', text: (values: Values) => values.budget },
  { key: 'keywords', label: '关键词', text: (values: Values) => values.keywords.join('、') },
];
const base: Values = { title: 'a', budget: '10', keywords: ['x'] };

describe('a conflict of two saves', () => {
  it('is about the fields that differ, and says who changed each', () => {
    const mine = { ...base, title: 'mine', budget: '20' };
    const theirs = { ...base, title: 'theirs', keywords: ['x', 'y'] };
    const disputed = disputedFields(fields, { base, mine, theirs });
    expect(disputed.map(({ field, changedBy }) => [field.key, changedBy])).toEqual([
      ['title', 'both'],
      ['budget', 'onlyMine'],
      ['keywords', 'onlyTheirs'],
    ]);
    expect(firstChoice(disputed)).toEqual({ title: 'mine', budget: 'mine', keywords: 'theirs' });
  });

  it('is none where both wrote the same', () => {
    const same = { ...base, title: 'same' };
    expect(disputedFields(fields, { base, mine: same, theirs: same })).toEqual([]);
  });
});
