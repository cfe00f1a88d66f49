import '#platform/problem/problem-texts';
import type { Operation } from './contract';
import { type Answered, faultsOf } from './verdict';

const operation: Operation = {
  operationId: 'readThing',
  method: 'GET',
  path: '/api/things/{id}',
  parameters: [],
  responses: {
    '200': {
      content: { 'application/json': { schema: { type: 'object', properties: { name: { type: 'string' } } } } },
    },
  },
  'x-policy': { who: 'public' },
};
const schemas = { Problem: { type: 'object', required: ['status', 'code', 'title'], additionalProperties: true } };
const canaries = [{ word: 'CANARY', mayRead: (sender: string) => sender === 'expert' }];
const judged = (answer: Partial<Answered>, sender: 'enterprise' | 'expert' = 'enterprise') =>
  faultsOf({ operation, schemas, canaries }, sender, {
    ...{ status: 200, text: '{"name":"a"}', headers: { 'content-type': 'application/json; charset=utf-8' } },
    ...answer,
  });
const refusal = (problem: object, status = 404, headers: object = {}): Answered => ({
  status,
  text: JSON.stringify({ status, code: 'not-found', title: '没有找到', ...problem }),
  headers: { 'content-type': 'application/problem+json', ...headers },
});

describe('the verdict on an answer', () => {
  it('has nothing to say of one that the contract knows', () => {
    expect(judged({})).toEqual([]);
    expect(judged(refusal({}))).toEqual([]);
  });

  it.each<[string, Answered | Partial<Answered>, string]>([
    ['a failure', refusal({ code: 'internal-error' }, 500), 'breaks: 500'],
    ['a status', { status: 201 }, 'status 201 is not in the contract'],
    ['a type', { headers: { 'content-type': 'text/html' } }, 'answers text/html'],
    ['broken JSON', { text: '{' }, 'says it is JSON and is none'],
    ['a field', { text: '{"name":"a","pageKey":1}' }, '$.pageKey: not in the contract'],
    ['a word of others', { text: '{"name":"CANARY"}' }, 'tells CANARY'],
    ['a refusal that is no problem', { ...refusal({}), headers: { 'content-type': 'text/plain' } }, 'refuses with'],
    ['a code without words', refusal({ code: 'nobody-knows' }), 'no words for nobody-knows'],
    [
      'a fault without words',
      refusal({ faults: [{ code: 'nobody-knows', message: '' }] }),
      'no words for nobody-knows',
    ],
    ['a gap in the text', refusal({ title: '还差 {count} 项' }), 'a gap in'],
    ['another status than its own', refusal({ status: 400 }), 'says 400 and is 404'],
    ['the inside', refusal({ detail: 'QueryFailedError: …' }), 'tells how it is built'],
    ['no time to come back', refusal({ code: 'too-many-requests' }, 429), 'no Retry-After'],
  ])('names %s', (_, answer, fault) => expect(judged(answer).some((one) => one.startsWith(fault))).toBe(true));

  it('lets them read a word who may', () => expect(judged({ text: '{"name":"CANARY"}' }, 'expert')).toEqual([]));
});
