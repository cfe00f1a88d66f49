import { Money } from '#kernel/money';
import { someRules } from '../../taxonomy/rules-of-day.factory';
import type { DemandContent } from './demand-content.entity';
import { aDemand } from '../demand.factory';
import { submissionFaults } from './submission-faults';

const faults = (given: Partial<DemandContent>) =>
  submissionFaults(aDemand(given), someRules('2026-06-01')).map(({ path, code }) => `${path} ${code}`);

describe('a demand handed in', () => {
  it('has nothing wrong when it is complete', () => expect(faults({})).toEqual([]));

  it.each<[string, Partial<DemandContent>]>([
    ['title too-long', { title: '长'.repeat(51) }],
    ['title too-long', { language: 'en', title: 'l'.repeat(151) }],
    ['translations.title too-long', { translations: { title: { text: 'l'.repeat(151), of: '' } } }],
    ['keywords required', { keywords: ['一', '二'] }],
    ['keywords too-many', { keywords: [...'一二三四五六七八九'] }],
    ['budget sum-not-positive', { budget: Money.fen(0n) }],
    ['budget sum-not-positive', { budget: Money.fen(-1n) }],
    ['budget sum-too-large', { budget: Money.yuan(10_000_000_001) }],
    ['deadline in-the-past', { deadline: '2026-06-01' }],
    ['deadline too-far-ahead', { deadline: '2031-06-01' }],
    ['invitedUsccs required', { visibility: 'invited', invitedUsccs: [] }],
    ['validUntil in-the-past', { validUntil: '2026-05-31' }],
    ['validUntil too-far-ahead', { validUntil: '2029-06-01' }],
    ['contact.phone phone-incomplete', { contact: { name: '林', phone: '12' } }],
    ['contact.phone phone-incomplete', { contact: { name: '林', phone: '请打总机找林工 1234567' } }],
  ])('is told: %s', (fault, given) => expect(faults(given)).toEqual([fault]));

  it('may lie at every bound', () =>
    expect(
      faults({
        title: '长'.repeat(50),
        budget: Money.yuan(10_000_000_000),
        deadline: '2031-05-31',
        validUntil: '2029-05-31',
      }),
    ).toEqual([]));

  it('may have an English title of three times as many signs, as original and as translation', () => {
    const text = 'l'.repeat(150);
    expect(faults({ language: 'en', title: text })).toEqual([]);
    expect(faults({ translations: { title: { text, of: '' } } })).toEqual([]);
    const chinese = { text: '长'.repeat(51), of: '' };
    expect(faults({ language: 'en', title: text, translations: { title: chinese } })).toEqual([
      'translations.title too-long',
    ]);
  });

  it('is judged by the rules of the day', () => {
    const rules = someRules('2026-06-01', { 'demand.title_length': 5 });
    expect(submissionFaults(aDemand(), rules)).toEqual([{ path: 'title', code: 'too-long' }]);
  });
});
