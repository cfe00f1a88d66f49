import { evaluate } from './evaluate';

const corpus = [
  { id: 'A', title: '', text: 'centrifugal pump' },
  { id: 'B', title: '', text: '管道腐蚀检测' },
];

describe('evaluate a set', () => {
  it('measures the judged queries, and the hard ones once more', () => {
    const rows = evaluate({
      name: 'tiny',
      corpus,
      queries: [
        { id: '1', title: '', text: 'pumps' },
        { id: '2', title: '针对管道腐蚀的问题', text: '' },
        { id: 'not judged', title: '', text: 'pump' },
      ],
      qrels: new Map([
        ['1', new Map([['B', 1]])],
        ['2', new Map([['B', 1]])],
      ]),
      hardQueries: new Set(['1']),
    });
    expect(rows).toMatchObject([
      { name: 'tiny', queries: 2, ndcg10: 0.5, recall100: 0.5, mrr10: 0.5, map: 0.5 },
      { name: 'tiny, hard', queries: 1, ndcg10: 0, recall100: 0, mrr10: 0, map: 0 },
    ]);
  });
});
