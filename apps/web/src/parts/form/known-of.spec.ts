import { knownOf } from './known-of';

const person = { id: 'p', login: 'lin@example.com', name: '林慕川', nameEn: null, language: null };
const firm = {
  organisationId: 'o',
  mandateId: null,
  endsOn: null,
  organisationName: '申屿',
  organisationNameEn: null,
  organisationKind: 'enterprise',
  districtCode: '310115',
  industry: 'C34',
  roles: [],
};

describe('what a new form begins with', () => {
  it('is what was said in registering and in joining', () =>
    expect(knownOf({ person, actingAs: firm })).toEqual({
      contact: { name: '林慕川', email: 'lin@example.com' },
      districtCode: '310115',
      industry: 'C34',
    }));

  it('takes a login that is no mailbox for none', () =>
    expect(knownOf({ person: { ...person, login: 'lin' }, actingAs: firm }).contact).toEqual({ name: '林慕川' }));

  it('names nobody to call where one acts for another', () =>
    expect(knownOf({ person, actingAs: { ...firm, mandateId: 'm' } })).toMatchObject({
      contact: undefined,
      districtCode: '310115',
    }));
});
