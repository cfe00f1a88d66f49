import { evaluate } from './evaluate';
import { joinNeeds } from './evaluation-set';

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

describe('join needs', () => {
  it('makes one that asks for what all of them asked, and leaves the rest out', () => {
    const texts = ['1', '2', '3', '4', '5'].map((id) => ({ id, title: `title ${id}`, text: `text ${id}` }));
    const joined = joinNeeds(
      {
        name: 'tiny',
        corpus,
        queries: texts,
        qrels: new Map(['1', '2', '4', '5'].map((id) => [id, new Map([[id === '1' ? 'A' : 'B', 1]])])),
      },
      2,
    );
    expect(joined.queries).toEqual([
      { id: '1+2', title: 'title 1\ntitle 2', text: 'text 1\ntext 2' },
      { id: '4+5', title: 'title 4\ntitle 5', text: 'text 4\ntext 5' },
    ]);
    expect(joined.qrels.get('1+2')).toEqual(new Map(['A', 'B'].map((id) => [id, 1])));
  });
});
