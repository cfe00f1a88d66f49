import { achievementMissing, missingFrom } from './achievement-completeness';
import { emptyAchievement } from './achievement-content.entity';

describe('the completeness of an achievement', () => {
  it('names every required field of an empty one, each with its words', () =>
    expect(missingFrom(emptyAchievement)).toEqual(achievementMissing.codes));
  it('takes "no intellectual property" for an answer', () =>
    expect(missingFrom({ ...emptyAchievement, ipRights: [{ kind: 'none', status: 'granted' }] })).not.toContain(
      'ipRights',
    ));
  it('takes "negotiable" for a price', () =>
    expect(missingFrom({ ...emptyAchievement, priceNegotiable: true })).not.toContain('price'));
  it('asks for a way to reach the contact', () => {
    expect(missingFrom({ ...emptyAchievement, contact: { name: '张', phone: null } })).toContain('contact');
    expect(missingFrom({ ...emptyAchievement, contact: { name: '张', email: 'z@a.example' } })).not.toContain(
      'contact',
    );
  });
  it('asks for three keywords', () =>
    expect(missingFrom({ ...emptyAchievement, keywords: ['a', 'b'] })).toContain('keywords'));
});
