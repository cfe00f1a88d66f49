import { anybody } from '#demand';
import { MatchIndex } from '#matching';
import { aNeed, anOffer } from '../matching/corpus/match-document.factory';
import { FoundDocuments } from './found-documents';

const uscc = '91310000631696382C';
const invited = { organisationId: 'another', uscc, isStaff: false };
const secret = 'wubblefritz';

const open = [
  aNeed({ id: 'd1', title: '叶片表面清洗', text: '叶片表面的积碳难以去除。' }),
  aNeed({ id: 'd2', title: '表面硬度检测', text: '齿轮表面硬度的在线检测。' }),
  aNeed({ id: 'd3', title: '积碳', text: '发动机积碳，表面与积碳。' }),
  anOffer({ id: 'a1', title: '激光清洗装备', text: '去除表面积碳。' }),
];
const hidden = aNeed({
  id: 'h1',
  title: '保密的清洗',
  text: `积碳 ${secret} 积碳 清洗，${'另有很长的说明。'.repeat(30)}`,
  visibility: 'invited',
  invitedUsccs: [uscc],
});
const titled = aNeed({ id: 't1', title: '独创标定', text: `表面 ${secret}`, visibility: 'title_only' });

function indexOf(documents: readonly ReturnType<typeof aNeed>[]): MatchIndex {
  const index = new MatchIndex();
  for (const document of documents) index.put(document);
  index.seq = 1;
  return index;
}

const ranks = (index: MatchIndex, text: string, reader = anybody) =>
  new FoundDocuments()
    .of(text, index, reader)
    .map(({ document, rank }) => [document.id, rank] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
const idsOf = (index: MatchIndex, text: string, reader = anybody) => ranks(index, text, reader).map(([id]) => id);

describe('what anybody finds', () => {
  const texts = [`表面 ${secret}`, '表面 kuxxnorr', '积碳 清洗', secret, `表面 积碳 ${secret}`, '保密的清洗'];

  it.each(texts)('has to the last bit the rank that it has without what is hidden: "%s"', (text) => {
    const without = ranks(indexOf(open), text);
    expect(ranks(indexOf([...open, hidden]), text)).toEqual(without);
    expect(ranks(indexOf([...open, titled]), text)).toEqual(without);
    const index = indexOf([hidden, ...open]);
    index.remove(hidden.id);
    expect(ranks(index, text)).toEqual(without);
  });

  it('does not rank a word that stands in hidden texts alone otherwise than one that stands nowhere', () => {
    const index = indexOf([...open, hidden, titled]);
    expect(ranks(index, `表面 ${secret}`)).toEqual(ranks(index, '表面 kuxxnorr'));
  });

  it('counts again what was hidden and is now open', () => {
    const index = indexOf([...open, hidden]);
    index.put({ ...hidden, visibility: 'public' });
    expect(ranks(index, '积碳')).toEqual(ranks(indexOf([...open, { ...hidden, visibility: 'public' }]), '积碳'));
  });

  it('has a place among the newest that does not tell whether something is missing that is not shown', () => {
    const complete = ranks(indexOf([...open, titled]), '');
    expect(ranks(indexOf([...open, { ...titled, missing: ['budget'] }]), '')).toEqual(complete);
  });
});

describe('what not everybody may read', () => {
  const index = indexOf([...open, hidden, titled]);

  it('is found by its own words by those who may read it', () => {
    expect(idsOf(index, secret, invited)).toEqual(['h1']);
    expect(idsOf(index, '积碳', invited)).toContain('h1');
    expect(idsOf(index, secret)).toEqual([]);
  });

  it('is found by its title where only that is shown, and by nothing else', () => {
    expect(idsOf(index, '独创标定')).toEqual(['t1']);
    expect(idsOf(index, '表面')).not.toContain('t1');
  });

  it('is ranked without what its reader may not read of the others', () =>
    expect(ranks(index, `积碳 ${secret}`, invited)).toEqual(
      ranks(indexOf([...open, hidden]), `积碳 ${secret}`, invited),
    ));
});

describe('what was found for a question', () => {
  /** Says how often it was asked itself. */
  class Asked extends MatchIndex {
    times = 0;

    override of(kind: Parameters<MatchIndex['of']>[0]) {
      this.times += 1;
      return super.of(kind);
    }
  }

  function asked() {
    const index = new Asked();
    for (const document of open) index.put(document);
    const documents = new FoundDocuments();
    const isAskedFor = (text: string) => {
      const before = index.times;
      documents.of(text, index, anybody);
      return index.times > before;
    };
    return { index, isAskedFor };
  }

  it('is kept for the next page', () => {
    const { isAskedFor } = asked();
    expect([isAskedFor('积碳'), isAskedFor('积碳')]).toEqual([true, false]);
    expect([isAskedFor(secret), isAskedFor(secret)]).toEqual([true, false]);
  });

  it('is forgotten after many questions, also where none of them finds anything', () => {
    const { isAskedFor } = asked();
    isAskedFor(secret);
    for (let i = 0; i < 500; i += 1) isAskedFor(`${i} `.padEnd(500, 'wub'));
    expect(isAskedFor(secret)).toBe(true);
  });

  it('is forgotten with the state of the index that gave it', () => {
    const { index, isAskedFor } = asked();
    isAskedFor('积碳');
    index.seq = 2;
    isAskedFor(secret);
    // As it was: what is kept of that state would answer again.
    index.seq = 0;
    expect(isAskedFor('积碳')).toBe(true);
  });
});
