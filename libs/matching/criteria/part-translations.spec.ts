import type { TermShare } from '../engine/engine-types';
import { SearchIndex } from '../engine/search-index';
import { translated } from '../translated';
import { partTranslations } from './part-translations';

function partsOf(need: string, text: string): ReadonlySet<TermShare> {
  const index = new SearchIndex();
  const document = { id: 'one', title: '', text };
  index.put(document);
  index.put({ id: 'other', title: '', text: '水稻育秧' });
  return partTranslations(index.explain(translated({ title: '', text: need }), document).terms);
}

describe('translations of which only a part is found', () => {
  it('are told apart: 系统 alone is no electric drive', () => {
    const parts = [...partsOf('Housings for an electric drive of a car', '水下测深系统')];
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.every(({ origin }) => origin?.kind === 'glossary')).toBe(true);
  });

  it('are none where the text writes the whole name', () => {
    expect(partsOf('Housings for an electric drive of a car', '新能源汽车的电驱系统壳体').size).toBe(0);
  });
});
