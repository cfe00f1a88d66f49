import type { TextDocument } from './engine-types';
import { SearchIndex } from './search-index';

const achievement = {
  id: 'A',
  title: '管道腐蚀的超声检测',
  text: '用 Sensor networks 检测管道腐蚀。',
  keywords: ['节能', '管道'],
} satisfies TextDocument;

const need = { title: '管道检测', text: '针对管道腐蚀的问题，需要 sensor network' };

function anIndex(): SearchIndex {
  const index = new SearchIndex();
  index.put(achievement);
  index.put({ id: 'B', title: '电机', text: 'motor drive' });
  return index;
}

function fieldText(field: 'title' | 'text' | 'keywords', item = 0): string {
  return field === 'keywords' ? (achievement.keywords[item] ?? '') : achievement[field];
}

describe('explain a match', () => {
  it('marks the same words on both sides', () => {
    const terms = new Map(
      anIndex()
        .explain(need, achievement)
        .terms.map((term) => [term.term, term]),
    );
    const pipe = terms.get('管道');
    expect(pipe?.needSpans.map(({ field, start, end }) => need[field as 'title' | 'text'].slice(start, end))).toEqual([
      '管道',
      '管道',
    ]);
    const marked = pipe?.documentSpans.map(({ field, item, start, end }) => [
      field,
      fieldText(field, item).slice(start, end),
    ]);
    expect(marked).toEqual([
      ['title', '管道'],
      ['text', '管道'],
      ['keywords', '管道'],
    ]);
    expect(pipe?.documentSpans.at(-1)?.item).toBe(1);
  });

  it('marks the whole pair of neighbouring English words', () => {
    const pair = anIndex()
      .explain(need, achievement)
      .terms.find(({ channel }) => channel === 'p');
    const [span] = pair?.documentSpans ?? [];
    expect(pair?.term).toBe('sensor network');
    expect(span && achievement.text.slice(span.start, span.end)).toBe('Sensor networks');
  });

  it('names the largest share first, and the shares add up', () => {
    const { raw, terms } = anIndex().explain(need, achievement);
    const shares = terms.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(raw, 9);
    expect(raw).toBe(anIndex().scorePair(need, 'A')?.raw);
  });

  it('explains a text that is not indexed by what the index knows', () => {
    const { raw, terms } = anIndex().explain(need, { title: '', text: '管道与未知词汇' });
    expect(raw).toBeGreaterThan(0);
    expect(terms.map(({ term }) => term)).toContain('管道');
  });

  it('has nothing to say where nothing is shared', () => {
    expect(anIndex().explain(need, { title: 'motor', text: '' })).toMatchObject({ raw: 0, value: 0, terms: [] });
  });

  it('says the same where the text was kept from indexing', () => {
    const kept = new SearchIndex();
    for (const document of [achievement, { id: 'B', title: '电机', text: 'motor drive' }])
      kept.putForExplaining(document);
    expect(kept.explain(need, achievement)).toEqual(anIndex().explain(need, achievement));
    expect(kept.search(need, { limit: 5 })).toEqual(anIndex().search(need, { limit: 5 }));
  });
});
