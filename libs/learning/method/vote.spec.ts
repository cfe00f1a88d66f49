import { aStatement, usualRules } from './judgements.fixture';
import { countVotes } from './vote';

const pair = (number: number, given: Parameters<typeof aStatement>[0] extends infer S ? Partial<S> : never) =>
  aStatement({ number, ...given });
const votes = (...ledger: ReturnType<typeof aStatement>[]) => countVotes(ledger, usualRules);
const verdictsIn = (result: ReturnType<typeof votes>) =>
  Object.fromEntries(result.demands.flatMap(({ pairs }) => pairs.map((one) => [one.achievementId, one.isRelevant])));

describe('counting votes', () => {
  const no = pair(1, { achievementId: 'wrong', verdict: 'not_relevant' });

  it('takes the last word of a voice on a pair', () => {
    const said = [
      no,
      pair(2, { achievementId: 'right', verdict: 'not_relevant' }),
      pair(3, { achievementId: 'right' }),
    ];
    expect(verdictsIn(votes(...said))).toEqual({ wrong: false, right: true });
  });

  it('forgets what was withdrawn', () =>
    expect(
      votes(no, pair(2, { achievementId: 'right' }), pair(3, { achievementId: 'right', verdict: 'withdrawn' })).demands,
    ).toEqual([]));

  it('learns nothing from a demand with a yes only or a no only', () => expect(votes(no).demands).toEqual([]));

  it('lets the owner of the need outweigh experts, and experts the other side', () => {
    const expert = (number: number, voiceId: string) =>
      pair(number, { achievementId: 'right', side: 'expert', voiceId, personId: voiceId, verdict: 'not_relevant' });
    const owner = pair(4, { achievementId: 'right' });
    expect(verdictsIn(votes(no, expert(2, 'one'), expert(3, 'two'), owner))).toMatchObject({ right: true });
    const institute = pair(5, {
      achievementId: 'other',
      side: 'achievement',
      voiceId: 'institute',
      verdict: 'not_relevant',
    });
    const praise = pair(6, { achievementId: 'other', side: 'expert', voiceId: 'one', personId: 'one' });
    expect(verdictsIn(votes(no, institute, praise))).toMatchObject({ other: true });
  });

  it('hears nobody where experts are of two minds', () => {
    const expert = (number: number, voiceId: string, verdict: 'relevant' | 'not_relevant') =>
      pair(number, { achievementId: 'right', side: 'expert', voiceId, personId: voiceId, verdict });
    expect(votes(no, expert(2, 'one', 'relevant'), expert(3, 'two', 'not_relevant')).demands).toEqual([]);
  });

  const clicks = (count: number, day: (i: number) => string) =>
    Array.from({ length: count }, (_, i) =>
      pair(i + 1, {
        demandId: `demand-${Math.floor(i / 2)}`,
        achievementId: `achievement-${i}`,
        verdict: i % 2 === 0 ? 'relevant' : 'not_relevant',
        day: day(i),
      }),
    );

  it('leaves out the days on which an account says more than a person judges', () => {
    const { demands, flooded } = countVotes(
      clicks(1000, () => '2026-03-01'),
      usualRules,
    );
    expect([demands.length, flooded]).toEqual([0, 1000]);
  });

  it('counts a patient account as a few demands, however many it judged', () => {
    const { demands } = countVotes(
      clicks(1000, (i) => `day ${Math.floor(i / 50)}`),
      usualRules,
    );
    expect(demands).toHaveLength(500);
    expect(demands.reduce((sum, { vote }) => sum + vote, 0)).toBeCloseTo(usualRules.mostOfAccount, 9);
  });

  it('counts an organisation with many accounts as a few demands too', () => {
    const many = clicks(1000, (i) => `day ${Math.floor(i / 50)}`).map((said, i) => ({
      ...said,
      personId: `person ${i % 100}`,
    }));
    const { demands } = countVotes(many, usualRules);
    expect(demands.reduce((sum, { vote }) => sum + vote, 0)).toBeCloseTo(usualRules.mostOfOrganisation, 9);
  });
});
