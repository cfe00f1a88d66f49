import { SearchIndex } from './search-index';
import { simplify } from './simplify';

describe('simplify traditional characters', () => {
  it('writes them as mainland texts do, one for one', () => {
    expect(simplify('鋰電池熱管理與風險檢測')).toBe('锂电池热管理与风险检测');
  });

  it('leaves simplified text alone', () => {
    const text = '质子交换膜燃料电池的水热管理，适用于 5 kV 以下的电机与发动机';
    expect(simplify(text)).toBe(text);
  });

  it('lets both writings find each other, marked where they stand', () => {
    const index = new SearchIndex();
    const document = { title: '', text: '離心泵葉輪的耐腐蝕塗層' };
    index.put({ id: 'A', ...document });
    index.put({ id: 'B', title: '', text: '电机控制' });
    const need = { title: '', text: '离心泵叶轮' };
    expect(index.search(need, { limit: 5 }).map(({ id }) => id)).toEqual(['A']);
    const spans = index.explain(need, document).terms.flatMap(({ documentSpans }) => documentSpans);
    expect(spans.map(({ start, end }) => document.text.slice(start, end))).toContain('離心泵');
  });
});
