import { draftOf, faultsOnScreen, percentOf, unfinishedLists } from './achievement-draft';
import { isReasonOfStep, stepOf } from './form-places';
import { type AchievementValues, emptyAchievement } from './form-values';

const values = (typed: Partial<AchievementValues>): AchievementValues => ({
  ...emptyAchievement('zh'),
  title: '轴承寿命',
  ...typed,
});
const right = { kind: 'software', status: 'granted', number: '2023SR0123456' } as const;

describe('the draft of an achievement', () => {
  it('is nothing without a name', () => {
    expect(draftOf(values({ title: '  ' }))).toBeNull();
  });

  it('leaves out rows that cannot be sent, and says so', () => {
    const typed = values({
      ipRights: [{ kind: 'software' }, right, {}],
      owners: [
        { name: '浦澜大学', share: '60' },
        { name: '申屿', share: '4 成' },
      ],
      team: [{ role: '算法' }, { name: '梁测', role: '', contribution: '0' }],
    });
    const draft = draftOf(typed);
    expect(draft?.isPartial).toBe(true);
    expect(draft?.body.ipRights).toEqual([{ ...right, expiresOn: undefined }]);
    expect(draft?.body.owners).toEqual([{ name: '浦澜大学', share: 60, uscc: undefined }]);
    expect(draft?.body.team).toEqual([{ name: '梁测', role: '', contribution: 0, organisation: undefined }]);
    expect(unfinishedLists(typed)).toEqual(['ipRights', 'owners', 'team']);
  });

  it('is whole while rows are only open', () => {
    expect(draftOf(values({ ipRights: [{}], team: [{}, undefined] }))?.isPartial).toBe(false);
    expect(unfinishedLists(undefined)).toEqual([]);
  });

  it('is partial while a contact has no name', () => {
    expect(draftOf(values({ contact: { name: '', email: 'a@b.example' } }))?.isPartial).toBe(true);
  });

  it('finds the rows of the faults on the screen', () => {
    const faults = ['ipRights.0.number', 'owners[0].uscc', 'title'].map((path) => ({ path, code: 'x', message: '' }));
    const typed = values({ ipRights: [{ kind: 'software' }, right], owners: [{}, { name: '甲', share: '100' }] });
    expect(faultsOnScreen(faults, typed).map(({ path }) => path)).toEqual([
      'ipRights.1.number',
      'owners.1.uscc',
      'title',
    ]);
  });

  it.each([
    ['100', 1, 100],
    [' 7 ', 0, 7],
    ['0', 1, null],
    ['101', 0, null],
    ['3.5', 0, null],
    ['', 0, null],
    [undefined, 0, null],
  ])('reads %p from %p up as %p percent', (text, from, percent) => {
    expect(percentOf(text, from)).toBe(percent);
  });
});

describe('the steps of an achievement', () => {
  it('know where each field stands, its translation with it', () => {
    expect(stepOf(['title'])).toBe(1);
    expect(stepOf(['translations', 'benefit', 'text'])).toBe(2);
    expect(stepOf(['ipRights', 0, 'number'])).toBe(3);
    expect(stepOf(['contact', 'phone'])).toBe(4);
    expect(stepOf(['unheard-of'])).toBe(1);
  });

  it('show a reason where it is to be mended', () => {
    expect(isReasonOfStep('return.ip_unclear', 3)).toBe(true);
    expect(isReasonOfStep('return.ip_unclear', 1)).toBe(false);
    expect(isReasonOfStep('return.unheard_of', 1)).toBe(true);
  });
});
