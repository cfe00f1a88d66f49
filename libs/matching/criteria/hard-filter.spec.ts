import { aNeed, anOffer } from '../corpus/match-document.factory';
import { exclusionsOf } from './hard-filter';

const today = '2026-06-01';

describe('a hard filter', () => {
  it('lets a pair through that nothing speaks against', () =>
    expect(exclusionsOf(aNeed(), anOffer(), today)).toEqual([]));

  it('takes out what cannot be had', () =>
    expect(exclusionsOf(aNeed(), anOffer({ ipAvailable: false }), today)).toEqual(['ip_unavailable']));

  it('takes out what is over, on either side, from the day after', () => {
    expect(exclusionsOf(aNeed({ validUntil: '2026-05-31' }), anOffer(), today)).toEqual(['expired']);
    expect(exclusionsOf(aNeed(), anOffer({ validUntil: '2026-05-31' }), today)).toEqual(['expired']);
    expect(exclusionsOf(aNeed({ validUntil: today }), anOffer({ validUntil: today }), today)).toEqual([]);
  });

  it('takes out what the organisation itself offers', () =>
    expect(exclusionsOf(aNeed({ organisationId: 'same' }), anOffer({ organisationId: 'same' }), today)).toEqual([
      'same_organisation',
    ]));

  it('takes out modes that do not meet, unless a side is open to talk', () => {
    const wantsLicence = aNeed({ cooperationModes: ['licence'] });
    expect(exclusionsOf(wantsLicence, anOffer({ cooperationModes: ['equity'] }), today)).toEqual(['mode_incompatible']);
    expect(exclusionsOf(wantsLicence, anOffer({ cooperationModes: ['equity', 'licence'] }), today)).toEqual([]);
    expect(exclusionsOf(wantsLicence, anOffer({ cooperationModes: [] }), today)).toEqual([]);
    expect(exclusionsOf(wantsLicence, anOffer({ cooperationModes: ['other'] }), today)).toEqual([]);
  });
});
