import { cityRefusalIn } from './city-refusal';

describe('why the city account did not sign in', () => {
  it.each(['denied', 'failed', 'unlinked', 'away', 'often'])('is told by its code: %s', (code) =>
    expect(cityRefusalIn(new URLSearchParams({ city: code }))).toBe(code),
  );

  it.each(['', 'city=', 'city=linked', 'city=toString', 'city=%3Cb%3Ecall%20this%20number', 'other=denied'])(
    'is nothing that somebody else wrote into the address: %j',
    (query) => expect(cityRefusalIn(new URLSearchParams(query))).toBeNull(),
  );
});
