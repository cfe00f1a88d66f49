import { readQuestion } from './read-question';
import { SearchIndex } from './search-index';
import { termOf } from './tokenise';

const wordsOf = (text: string) =>
  readQuestion({ title: '', text }).tokens.flatMap((token) => (token.channel === 'w' ? [termOf(token)] : []));

describe('a question', () => {
  it('asks for words, not for what the dictionary leaves over of them', () => {
    expect(wordsOf('行星减速箱')).toEqual(['行星', '减速']);
    expect(wordsOf('锂电池热失控 laser')).toEqual(['锂电池', '失控', 'laser']);
  });

  it('asks for a single character that somebody wrote by itself', () => {
    expect(wordsOf('高压 泵')).toEqual(['高压', '泵']);
  });

  it('finds what says the whole, also where no word of it is in the dictionary, and not what says a piece', () => {
    const index = new SearchIndex();
    index.put({ id: 'sludge', title: '污泥干化', text: '低温干化' });
    index.put({ id: 'box', title: '箱 干 化', text: '' });
    const found = (text: string) =>
      index.openSearch(readQuestion({ title: '', text }), { limit: 9 }).map(({ id }) => id);
    expect(found('干化')).toEqual(['sludge']);
    expect(found('行星减速箱')).toEqual([]);
    expect(found('箱')).toEqual(['box']);
  });
});
