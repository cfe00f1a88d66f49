import { auditSearch, filterOf } from './audit-search';

describe('the address of the audit', () => {
  it('gives the filter, without what is empty or unknown', () =>
    expect(auditSearch({ from: '2026-11-23', person: '  陈 ', action: '', limit: 5, evil: 'x' })).toEqual({
      from: '2026-11-23',
      person: '陈',
    }));

  it('takes a name of digits for a name', () => expect(auditSearch({ person: 123 })).toEqual({ person: '123' }));

  it('does not ask the server which record is open', () =>
    expect(filterOf(auditSearch({ group: 'refusals', event: 'one' }))).toEqual({ group: 'refusals' }));
});
