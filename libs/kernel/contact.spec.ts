import { faultsOfContact } from './contact';

const codes = (phone: string | null) => faultsOfContact({ name: '林', phone }).map(({ code }) => code);

describe('the telephone of a contact', () => {
  it.each(['12', '1234', '021-555', '无', '找前台'])('is not whole when it says %j', (phone) =>
    expect(codes(phone)).toEqual(['phone-incomplete']),
  );

  it.each([
    '13800001111',
    '138 0000 1111',
    '021-55550100',
    '（021）5555 0100 转 8012',
    '+86 21 5555 0100 ext. 8012',
    '5555010',
    '021-55550100、13800001111',
  ])('may be written %j', (phone) => expect(codes(phone)).toEqual([]));

  it('may be left out', () => {
    expect(codes(null)).toEqual([]);
    expect(codes('  ')).toEqual([]);
    expect(faultsOfContact(null)).toEqual([]);
  });
});
