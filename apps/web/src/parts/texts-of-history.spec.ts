import { textsOf } from './texts-of-history';

const line = (number: number, state: string, ...submittedAt: string[]) => ({
  number,
  state,
  editedAt: 'edited',
  submittedAt: submittedAt.at(-1) ?? null,
  submissions: submittedAt.map((at, index) => ({ number: index + 1, submittedAt: at })),
});

describe('the texts of a history', () => {
  it('are those being worked on and those handed in, newest first', () => {
    expect(textsOf([line(2, 'returned', 'c', 'd'), line(1, 'published', 'a')])).toEqual([
      { revision: 2, submission: null, at: 'edited' },
      { revision: 2, submission: 2, at: 'd' },
      { revision: 2, submission: 1, at: 'c' },
      { revision: 1, submission: 1, at: 'a' },
    ]);
  });

  it('include one that was published without being handed in', () => {
    expect(textsOf([line(1, 'published')])).toEqual([{ revision: 1, submission: null, at: 'edited' }]);
  });
});
