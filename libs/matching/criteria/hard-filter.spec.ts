import { aNeed, anOffer } from '../match-document.factory';
import { exclusionOf } from './hard-filter';

const today = '2026-06-01';

describe('a hard filter', () => {
  it('lets a pair through that nothing speaks against', () =>
    expect(exclusionOf(aNeed(), anOffer(), today)).toBeNull());

  it('takes out what cannot be had', () =>
    expect(exclusionOf(aNeed(), anOffer({ ipAvailable: false }), today)).toBe('ip_unavailable'));

  it('takes out what is over, on either side, from the day after', () => {
    expect(exclusionOf(aNeed({ validUntil: '2026-05-31' }), anOffer(), today)).toBe('expired');
    expect(exclusionOf(aNeed(), anOffer({ validUntil: '2026-05-31' }), today)).toBe('expired');
    expect(exclusionOf(aNeed({ validUntil: today }), anOffer({ validUntil: today }), today)).toBeNull();
  });

  it('takes out what the organisation itself offers', () =>
    expect(exclusionOf(aNeed({ organisationId: 'same' }), anOffer({ organisationId: 'same' }), today)).toBe(
      'same_organisation',
    ));

  it('takes out modes that do not meet, unless a side is open to talk', () => {
    const wantsLicence = aNeed({ cooperationModes: ['licence'] });
    expect(exclusionOf(wantsLicence, anOffer({ cooperationModes: ['equity'] }), today)).toBe('mode_incompatible');
    expect(exclusionOf(wantsLicence, anOffer({ cooperationModes: ['equity', 'licence'] }), today)).toBeNull();
    expect(exclusionOf(wantsLicence, anOffer({ cooperationModes: [] }), today)).toBeNull();
    expect(exclusionOf(wantsLicence, anOffer({ cooperationModes: ['other'] }), today)).toBeNull();
  });
});
