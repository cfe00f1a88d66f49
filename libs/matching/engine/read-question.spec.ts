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

  it('asks for single characters where no longer word stands beside them', () => {
    expect(wordsOf('干化')).toEqual(['干', '化']);
    expect(wordsOf('钨和钼')).toEqual(['钨', '钼']);
    expect(wordsOf('行星减速箱、箱')).toEqual(['行星', '减速', '箱']);
  });

  it('takes a rare character, which is two places long, for the one character that it is', () => {
    expect(wordsOf('焊接𠮷')).toEqual(['焊接']);
    expect(wordsOf('𠮷𠮷')).toEqual(['𠮷', '𠮷']);
  });

  it('reads title and text each by itself', () => {
    const { tokens } = readQuestion({ title: '焊接箱', text: '干化' });
    expect(tokens.flatMap(({ channel, first }) => (channel === 'w' ? [first] : []))).toEqual(['焊接', '干', '化']);
  });

  it('finds first what says the whole, then what says a character that was asked for by itself, and no piece of a word', () => {
    const index = new SearchIndex();
    index.put({ id: 'sludge', title: '污泥干化', text: '低温干化' });
    index.put({ id: 'box', title: '箱 干 化', text: '' });
    const found = (text: string) =>
      index.openSearch(readQuestion({ title: '', text }), { limit: 9 }).map(({ id }) => id);
    expect(found('干化')).toEqual(['sludge', 'box']);
    expect(found('行星减速箱')).toEqual([]);
    expect(found('箱')).toEqual(['box']);
  });
});
