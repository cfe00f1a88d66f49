import { measureRefinement } from './refinement';

const corpus = [
  { id: 'first', title: '', text: 'corrosion of impellers, ceramic coating' },
  { id: 'hidden', title: '', text: 'ceramic coating by thermal spraying' },
  { id: 'wrong', title: '', text: 'corrosion in history' },
  ...['motor', 'valve', 'sensor', 'drive', 'laser'].map((text) => ({ id: text, title: '', text })),
];

function aSet(right: readonly string[]): Parameters<typeof measureRefinement>[0] {
  const queries = [{ id: 'Q', title: '', text: 'corrosion impellers' }];
  return { name: 'tiny', corpus, queries, qrels: new Map([['Q', new Map(right.map((id) => [id, 1]))]]) };
}

describe('measure the refinement of a need', () => {
  it('counts what is found beyond the documents that were looked at', () => {
    const [refined] = measureRefinement(aSet(['first', 'hidden']), [1]);
    expect(refined).toMatchObject({ judged: 1, queries: 1, before: 0 });
    expect(refined?.after).toBeGreaterThan(0.6);
  });

  it('gains nothing where nothing right was seen', () => {
    const [refined] = measureRefinement(aSet(['hidden']), [1]);
    expect(refined).toEqual({ judged: 1, queries: 1, before: 0, after: 0 });
  });

  it('leaves out needs with nothing left to find', () => {
    expect(measureRefinement(aSet(['first']), [1])).toMatchObject([{ queries: 0 }]);
  });
});
