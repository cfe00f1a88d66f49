import { MatchIndex } from '#matching';
import { slowTexts } from '../../test/support/slow-texts';
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

  it('is cut where most is said, the first of such places', () => {
    const said = (times: number) => `${'激光，'.repeat(times)}${'其余'.repeat(100)}`;
    const text = `${said(2)}甲${said(5)}乙${said(5)}丙${said(3)}`;
    const { snippet, highlights } = marksOf({ ...document, text }, '激光', index);
    expect(snippet).toContain('甲激光，激光，激光，激光，激光，其余');
    expect(highlights).toHaveLength(5);
  });

  it('is cut where several words stand, not where one word fills more than the whole of it', () => {
    const text = `激光，${'其余'.repeat(100)}${'激光'.repeat(90)}${'其余'.repeat(100)}甲激光，激光${'其余'.repeat(100)}`;
    const { snippet } = marksOf({ ...document, text }, '激光', index);
    expect(snippet).toContain('甲激光，激光其余');
  });

  it('is cut in a time that grows with the length of a text that says one word over and over', () => {
    const light = new MatchIndex().of('achievement');
    light.put({ ...document, text: '光' });
    const apart = (text: string) => marksOf({ ...document, text: text.replaceAll('一', '光 ') }, '光', light);
    expect(apart('一一').highlights).toHaveLength(2);
    expect(slowTexts(apart, [''])).toEqual([]);
  });
});
