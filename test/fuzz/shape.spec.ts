import type { Schema } from './contract';
import { shapeFaults } from './shape';

const schemas: Readonly<Record<string, Schema>> = {
  Money: { type: 'object', required: ['fen'], properties: { fen: { type: 'string', pattern: '^\\d+$' } } },
  State: { type: 'string', enum: ['draft', 'published'] },
};
const demand: Schema = {
  type: 'object',
  required: ['id', 'state'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    state: { allOf: [{ $ref: '#/components/schemas/State' }] },
    budget: { anyOf: [{ $ref: '#/components/schemas/Money' }, { type: 'null' }] },
    title: { type: ['string', 'null'], maxLength: 3 },
    publishedAt: { type: 'string', format: 'date-time' },
    keywords: { type: 'array', items: { type: 'string' }, maxItems: 2, uniqueItems: true },
    share: { type: 'number', minimum: 1, maximum: 100 },
    counts: { type: 'object', additionalProperties: { type: 'number' } },
  },
};
const right = { id: '019ab000-0000-7000-8000-000000000000', state: 'draft' };

describe('the checker of answers', () => {
  it.each([
    {},
    { budget: null },
    { budget: { fen: '1' } },
    { title: null },
    { title: 'abc' },
    { publishedAt: '2026-01-02T03:04:05.678Z' },
    { keywords: ['a', 'b'] },
    { share: 100 },
    { counts: { any: 1 } },
  ])('finds nothing in what the contract says: %j', (more) =>
    expect(shapeFaults({ ...right, ...more }, demand, schemas)).toEqual([]),
  );

  it.each([
    [{ secret: 1 }, '$.secret: not in the contract'],
    [{ id: undefined }, '$.id: undefined instead of string'],
    [{ state: 'gone' }, '$.state: "gone" is not in the enum'],
    [{ budget: { fen: 1 } }, '$.budget.fen: number instead of string'],
    [{ budget: { fen: 'x' } }, '$.budget.fen: does not match ^\\d+$'],
    [{ budget: {} }, '$.budget.fen: missing'],
    [{ budget: { fen: '1', yuan: 1 } }, '$.budget.yuan: not in the contract'],
    [{ title: 'abcd' }, '$.title: length 4'],
    [{ title: 5 }, '$.title: number instead of string or null'],
    [{ publishedAt: '2026-01-02' }, '$.publishedAt: no date-time'],
    [{ keywords: ['a', 'a'] }, '$.keywords: doubles'],
    [{ keywords: ['a', 'b', 'c'] }, '$.keywords: 3 items'],
    [{ keywords: [1] }, '$.keywords[0]: number instead of string'],
    [{ share: 0 }, '$.share: 0 out of range'],
    [{ counts: { any: '1' } }, '$.counts.any: string instead of number'],
  ])('finds what the contract does not say: %j', (more, fault) =>
    expect(shapeFaults({ ...right, ...more }, demand, schemas)).toEqual([fault]),
  );

  it('says so where it does not understand a schema, rather than letting everything pass', () => {
    expect(shapeFaults(1, { not: {} } as Schema, schemas)).toEqual(['$: the checker does not know not']);
    expect(shapeFaults('1', { type: 'string', format: 'ipv6' }, schemas)).toEqual([
      '$: the checker does not know the format ipv6',
    ]);
  });
});
