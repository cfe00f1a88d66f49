import { scoreOf } from '#kernel/completeness';
import { newId } from '#kernel/id';
import { someRules } from '../../taxonomy/rules-of-day.factory';
import {
  achievementCompletenessParts,
  achievementMissing,
  completenessOf,
  missingFrom,
} from './achievement-completeness';
import { type AchievementContent, emptyAchievement } from './achievement-content.entity';
import { anAchievement } from '../achievement.factory';

const missing = (content: AchievementContent) => missingFrom(content, someRules('2026-06-01'));

describe('the completeness of an achievement', () => {
  it('names every required field of an empty one, each with its words', () =>
    expect(missing(emptyAchievement)).toEqual(achievementMissing.codes));
  it('takes "no intellectual property" for an answer', () =>
    expect(missing({ ...emptyAchievement, ipRights: [{ kind: 'none', status: 'granted' }] })).not.toContain(
      'ipRights',
    ));
  it('takes "negotiable" for a price', () =>
    expect(missing({ ...emptyAchievement, priceNegotiable: true })).not.toContain('price'));
  it('asks for a way to reach the contact', () => {
    expect(missing({ ...emptyAchievement, contact: { name: '张', phone: null } })).toContain('contact');
    expect(missing({ ...emptyAchievement, contact: { name: '张', email: 'z@a.example' } })).not.toContain('contact');
  });
  it('asks for as many keywords as the rule of the day', () => {
    const content = { ...emptyAchievement, keywords: ['a', 'b'] };
    expect(missing(content)).toContain('keywords');
    expect(missingFrom(content, someRules('2026-06-01', { 'achievement.fewest_keywords': 2 }))).not.toContain(
      'keywords',
    );
  });
});

describe('the score of an achievement', () => {
  const full = anAchievement({ neededConditions: '洁净车间', applicationCases: '两条产线', attachmentIds: [newId()] });
  const score = (given: Partial<AchievementContent>) => scoreOf(completenessOf({ ...full, ...given }));

  it('can be reached in full', () => expect(score({})).toBe(100));
  it('is nought of nothing', () => expect(scoreOf(completenessOf(emptyAchievement))).toBe(0));
  it('falls with each part that is missing, most with benefit, economics and stage', () => {
    expect(score({ benefit: ' ' })).toBe(85);
    expect(score({ economics: null })).toBe(85);
    expect(score({ maturityStage: null })).toBe(90);
    expect(score({ trlEvidence: null })).toBe(90);
    expect(score({ ipRights: [] })).toBe(90);
    expect(score({ attachmentIds: [] })).toBe(95);
  });
  it('names its parts as the code table does', () =>
    expect(completenessOf(full).map(({ code }) => code)).toEqual(achievementCompletenessParts.codes));
  it('weighs a hundred in all', () => expect(completenessOf(full).reduce((sum, { max }) => sum + max, 0)).toBe(100));
});
