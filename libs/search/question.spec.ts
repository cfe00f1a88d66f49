import { translated } from '#matching';
import { questionOf } from './question';

const longQuestion = (number: number) => `${number}${'激光清洗叶片积碳'.repeat(99)}`.slice(0, 500);

describe('a question that was read', () => {
  it('is remembered for the next page', () => expect(questionOf('激光清洗')).toBe(questionOf('激光清洗')));

  it('is forgotten after some that are long', () => {
    const before = questionOf('激光清洗');
    for (let i = 0; i < 150; i += 1) questionOf(longQuestion(i));
    expect(questionOf('激光清洗')).not.toBe(before);
    expect(questionOf('激光清洗')).toEqual(before);
  });

  it('takes no room from the demands, which are asked again with every achievement', () => {
    const demand = { title: '光纤', text: '' };
    const before = translated(demand);
    for (let i = 0; i < 2001; i += 1) questionOf(`光纤${i}`);
    expect(translated(demand)).toBe(before);
  });
});
