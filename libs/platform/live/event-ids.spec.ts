import { randomBytes } from 'node:crypto';
import { newId } from '#kernel/id';
import { Sealer } from '#platform/secrets/sealer';
import { EventIds } from './event-ids';

const ids = new EventIds(new Sealer(randomBytes(32)));
const hearer = { personId: newId(), organisationId: newId() };

describe('the id of an event', () => {
  it.each(['0', '7', '9223372036854775807'])('opens on the stream that it was sealed for, as its number: %s', (seq) =>
    expect(BigInt(ids.open(hearer, ids.seal(hearer, seq)) ?? -1)).toBe(BigInt(seq)),
  );

  it('tells nothing: the same number looks another every time, a small one as long as a large one', () => {
    const sealed = ['7', '7', '8', '9223372036854775807'].map((seq) => ids.seal(hearer, seq));
    expect(new Set(sealed).size).toBe(4);
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  });

  it.each([
    ['another person', { ...hearer, personId: newId() }],
    ['nobody', { ...hearer, personId: null }],
    ['another organisation', { ...hearer, organisationId: newId() }],
  ])('is of no use to %s', (_, other) => expect(ids.open(other, ids.seal(hearer, '7'))).toBeUndefined());

  it.each([undefined, '', '0', '7', '٠', '9'.repeat(68), 'A'.repeat(5000)])('is never made up: %s', (id) =>
    expect(ids.open(hearer, id)).toBeUndefined(),
  );
});
