import type { Evidence, WeighedCriterion } from './criterion';
import { foldLiked } from './fold-liked';

const said = (text: string): Evidence => ({ field: 'text', start: 0, end: text.length, text });
const text: WeighedCriterion = {
  criterion: 'text',
  value: 0.5,
  weight: 1,
  contribution: 0.5,
  need: [said('激光')],
  achievement: [said('激光'), said('Vision'), said('飞秒')],
  terms: [
    { term: '激光', contribution: 0.2 },
    { term: '飞秒', contribution: 0.15, origin: 'liked' },
    { term: 'machine vision / vision', contribution: 0.1, origin: 'glossary', of: '机器视觉' },
    { term: '…', contribution: 0.03 },
    { term: '…', contribution: 0.02, origin: 'liked' },
  ],
};

describe('words that an owner’s yes to others brought', () => {
  it('are one sum for whoever has the achievement, unmarked in its text', () => {
    const [folded] = foldLiked([text]);
    expect(folded?.terms.map(({ term }) => term)).toEqual(['激光', 'machine vision / vision', '…']);
    expect(folded?.terms.at(-1)?.contribution).toBeCloseTo(0.2, 12);
    expect(folded?.terms.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(0.5, 12);
    expect(folded?.achievement.map((evidence) => evidence.text)).toEqual(['激光', 'Vision']);
    expect(JSON.stringify(folded)).not.toMatch(/飞秒|liked/);
  });

  it('change nothing where there are none', () => {
    const plain = { ...text, terms: text.terms.filter(({ origin }) => origin !== 'liked') };
    expect(foldLiked([plain])).toEqual([plain]);
  });
});
