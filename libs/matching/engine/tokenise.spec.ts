import { MOST_READ, type Token, termOf, tokeniseDocument, tokeniseNeed } from './tokenise';

function terms(tokens: readonly Token[], channel: Token['channel']): string[] {
  return tokens.filter((token) => token.channel === channel).map(termOf);
}

describe('tokenise a text', () => {
  it('reads English as stems and pairs of neighbouring stems across stop words', () => {
    const tokens = tokeniseDocument('Corrosion of the pipelines, measured');
    expect(terms(tokens, 'w')).toEqual(['corros', 'pipelin', 'measur']);
    expect(terms(tokens, 'p')).toEqual(['corros pipelin', 'pipelin measur']);
  });

  it('reads Chinese as words and pairs of neighbouring characters within a run', () => {
    const tokens = tokeniseDocument('污水处理，节能');
    expect(terms(tokens, 'w')).toEqual(['污水处理', '节能']);
    expect(terms(tokens, 'h')).toEqual(['污水', '水处', '处理', '节能']);
  });

  it('reads both languages in one text and pairs no stems across Chinese or a new line', () => {
    const tokens = tokeniseDocument('neural 网络 model\nnetwork');
    expect(terms(tokens, 'w')).toEqual(['neural', '网络', 'model', 'network']);
    expect(terms(tokens, 'p')).toEqual([]);
  });

  it('reads the words of other scripts whole, and Latin ones without accents', () => {
    expect(terms(tokeniseDocument('Röntgen, насос; センサー 😀 β'), 'w')).toEqual(['rontgen', 'насос', 'センサー']);
  });

  it('does not stem a code', () => {
    expect(terms(tokeniseDocument('802s LiFePO4s'), 'w')).toEqual(['802s', 'lifepo4s']);
  });

  it('reads the beginning of a text without end', () => {
    const endless = 'pump 泵 '.repeat(1_000_000);
    expect(tokeniseDocument(endless).at(-1)?.end).toBeLessThanOrEqual(MOST_READ);
    expect(tokeniseNeed(endless).length).toBe(tokeniseDocument(endless).length);
  });

  it('leaves out stop words and single letters', () => {
    expect(tokeniseDocument('the x and a 的')).toEqual([]);
  });

  it('says where in the original each token stands', () => {
    const text = '用于５０㎜管道的 Ｆｉｌｔｅｒｓ 与过滤器𠀀𠀁';
    for (const token of tokeniseDocument(text)) {
      const marked = text.slice(token.start, token.end).normalize('NFKC').toLowerCase();
      expect(marked.startsWith(token.first.slice(0, 2))).toBe(true);
    }
    expect(terms(tokeniseDocument(text), 'h')).toContain('𠀀𠀁');
  });
});

describe('tokenise a need', () => {
  it('forgets the phrases that only say that something is needed', () => {
    expect(terms(tokeniseNeed('针对管道腐蚀的问题'), 'w')).toEqual(['管道', '腐蚀']);
    expect(terms(tokeniseNeed('随着管道腐蚀较大'), 'h')).toEqual(['管道', '道腐', '腐蚀']);
  });

  it('keeps them in a document', () => {
    expect(terms(tokeniseDocument('针对管道腐蚀的问题'), 'w')).toEqual(['针对', '管道', '腐蚀', '问题']);
  });

  it('forgets an opening only where a clause opens', () => {
    expect(terms(tokeniseNeed('表面对比度'), 'h')).toEqual(['表面', '面对', '对比', '比度']);
  });

  it('keeps the offsets of what follows', () => {
    const text = '针对管道腐蚀的问题';
    const [pipe] = tokeniseNeed(text);
    expect(pipe && text.slice(pipe.start, pipe.end)).toBe('管道');
  });
});
