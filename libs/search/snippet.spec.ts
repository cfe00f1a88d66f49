import { MatchIndex } from '#matching';
import { anOffer } from '../matching/corpus/match-document.factory';
import { marksOf } from './snippet';

const document = anOffer({
  text: `${'前面的文字与问题无关。'.repeat(30)}本装置用脉冲激光去除叶片积碳。${'后面也无关。'.repeat(30)}`,
});
const index = new MatchIndex().of('achievement');
index.put(document);

describe('a snippet', () => {
  it('shows the place that answers the question, with its words marked', () => {
    const { snippet, highlights } = marksOf(document, '激光 积碳', index);
    expect(snippet).toContain('脉冲激光去除叶片积碳');
    expect(highlights.map(({ start, end }) => snippet.slice(start, end)).join('')).toMatch(/激光.*积碳/);
  });

  it('begins at the beginning where nothing is asked', () => {
    const { snippet, highlights } = marksOf(document, ' ', index);
    expect(snippet.startsWith('前面')).toBe(true);
    expect(highlights).toEqual([]);
  });

  it('marks nothing where the words stand in the title only', () =>
    expect(marksOf(document, '装备', index).highlights).toEqual([]));
});
