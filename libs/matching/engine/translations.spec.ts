import type { ExtraTerm, Need } from './engine-types';
import { SearchIndex } from './search-index';
import { Translations } from './translations';

const translations = new Translations([
  { zh: ['机器视觉', '计算机视觉'], en: ['machine vision', 'computer vision'] },
  { zh: ['激光雷达'], en: ['LiDAR', 'laser radar'] },
  { zh: ['变压器'], en: ['transformer'] },
]);

function need(text: string, title = ''): Need {
  return { title, text };
}

function weightOf(terms: readonly ExtraTerm[], first: string): number {
  return terms.find(({ term }) => term.first === first && term.channel === 'w')?.weight ?? 0;
}

describe('translations of a need', () => {
  it('add the stems and the pair of stems of the English names', () => {
    const terms = translations.translationsOf(need('基于机器视觉的检测'));
    expect(terms.map(({ term }) => [term.channel, term.first, term.second])).toEqual([
      ['w', 'machin', ''],
      ['w', 'vision', ''],
      ['p', 'machin', 'vision'],
      ['w', 'comput', ''],
      ['p', 'comput', 'vision'],
    ]);
    expect(terms[0]?.origin).toEqual({
      kind: 'glossary',
      of: '机器视觉',
      needSpans: [{ field: 'text', start: 2, end: 6 }],
    });
  });

  it('add the words and the pairs of characters of the Chinese names', () => {
    const terms = translations.translationsOf(need('Transformers run hot'));
    expect(terms.map(({ term }) => term.channel + term.first + term.second)).toEqual(['w变压器', 'h变压', 'h压器']);
    expect(terms[0]?.origin).toMatchObject({ of: 'transformer', needSpans: [{ field: 'text', start: 0, end: 12 }] });
  });

  it('count a word of a long name less, and a thing of two names no more than one of one name', () => {
    const [lidar, vision] = [
      weightOf(translations.translationsOf(need('激光雷达')), 'lidar'),
      weightOf(translations.translationsOf(need('机器视觉')), 'machin'),
    ];
    expect(vision).toBeLessThan(lidar);
    const one = new Translations([{ zh: ['激光雷达'], en: ['LiDAR'] }]).translationsOf(need('激光雷达'));
    expect(lidar).toBeLessThan(weightOf(one, 'lidar'));
  });

  it('count more where the need repeats itself or says it in its title, as its own words do', () => {
    const once = weightOf(translations.translationsOf(need('激光雷达')), 'lidar');
    const twice = weightOf(translations.translationsOf(need('激光雷达,激光雷达')), 'lidar');
    const titled = weightOf(translations.translationsOf(need('', '激光雷达')), 'lidar');
    expect(twice).toBeCloseTo(once * (1 + Math.log(2)), 12);
    expect(titled).toBeGreaterThan(twice);
  });

  it('leave out what the need says itself in the other language', () => {
    const terms = translations.translationsOf(need('激光雷达(LiDAR)'));
    expect(weightOf(terms, 'lidar')).toBe(0);
    expect(weightOf(terms, 'radar')).toBeGreaterThan(0);
  });

  it('keep what was added before, and leave a need alone that has no known term', () => {
    const liked: ExtraTerm = {
      term: { channel: 'w', first: 'pump', second: '' },
      weight: 1,
      origin: { kind: 'liked', documentIds: ['A1'] },
    };
    expect(translations.extend({ ...need('激光雷达'), extra: [liked] }).extra?.[0]).toBe(liked);
    const plain = need('离心泵');
    expect(translations.extend(plain)).toBe(plain);
  });
});

describe('a need with translations', () => {
  const index = new SearchIndex();
  index.put({ id: 'zh', title: '水果分选', text: '采用机器视觉对水果分选' });
  index.put({ id: 'en', title: 'Machine vision', text: 'sorts citrus fruit by colour' });
  index.put({ id: 'other', title: 'Pumps', text: 'for water' });

  it('finds texts of both languages, those in its own first', () => {
    const found = (text: string) => index.search(translations.extend(need(text)), { limit: 9 }).map(({ id }) => id);
    expect(found('机器视觉')).toEqual(['zh', 'en']);
    expect(found('machine vision')).toEqual(['en', 'zh']);
    expect(index.search(need('机器视觉'), { limit: 9 })).toHaveLength(1);
  });

  it('is explained by the words of both languages, which add up to the score', () => {
    const asked = translations.extend(need('机器视觉'));
    const { raw, terms } = index.explain(asked, { title: 'Machine vision', text: 'sorts citrus fruit by colour' });
    expect(raw).toBeCloseTo(index.scorePair(asked, 'en')?.raw ?? 0, 12);
    expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(raw, 12);
    expect(terms.every(({ origin }) => origin?.kind === 'glossary' && origin.of === '机器视觉')).toBe(true);
    expect(terms[0]?.needSpans).toEqual([{ field: 'text', start: 0, end: 4 }]);
  });
});
