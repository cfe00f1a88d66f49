import type { Side, Statement } from '#feedback';
import { fingerprint } from '#kernel/id';
import { scoreOf, type Shares } from './learn-weights';
import type { LearningRules } from './attempt-learning';

export const usualRules: LearningRules = {
  fewestDemands: 100,
  fewestOrganisations: 10,
  largestChange: 0.2,
  mostOfOrganisation: 10,
  mostOfAccount: 5,
  mostStatements: 100,
};

export const parentWeights: Shares = {
  text: 0.68,
  semantic: 0,
  field: 0.11,
  maturity: 0.08,
  price: 0.06,
  region: 0.03,
  record: 0.02,
  freshness: 0.02,
};

/** What people of this made-up market go by; the parent weighs otherwise. */
export const otherTaste: Shares = { ...parentWeights, text: 0.4, maturity: 0.2, price: 0.2, region: 0.07 };

/** Chance that is the same everywhere. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

interface Judging {
  readonly demands: number;
  readonly taste: Shares;
  readonly organisations?: number;
  readonly pairs?: number;
  /** How far a person's eye errs. */
  readonly noise?: number;
  readonly seed?: number;
}

/** A ledger as honest people would fill it: the better half of what they see is right. */
export function judgedLedger({
  demands,
  taste,
  organisations = 30,
  pairs = 12,
  noise = 0.03,
  seed = 11,
}: Judging): Statement[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: demands }, (_, d) => {
    const organisation = `organisation-${d % organisations}`;
    const seen = Array.from({ length: pairs }, (__, a) => {
      const values = valuesBy(chance);
      return {
        achievementId: `achievement-${d}-${a}`,
        values,
        liking: scoreOf(values, taste) + noise * (chance() - 0.5),
      };
    });
    const middle = seen.map(({ liking }) => liking).toSorted((a, b) => b - a)[Math.floor(pairs / 2)] ?? 0;
    return seen.map(({ achievementId, values, liking }, a) =>
      aStatement({
        number: d * pairs + a + 1,
        demandId: fingerprint(`${seed}-${d}`).slice(0, 32),
        achievementId,
        criterionValues: values,
        demandOrganisationId: organisation,
        voiceId: organisation,
        personId: `person-of-${organisation}-${d % 3}`,
        verdict: liking > middle ? 'relevant' : 'not_relevant',
        day: `2026-0${1 + (d % 9)}-1${d % 10}`,
      }),
    );
  }).flat();
}

function valuesBy(chance: () => number): Record<string, number | null> {
  return {
    text: 0.2 + 0.6 * chance(),
    semantic: null,
    field: chance() < 0.5 ? 1 : 0.5,
    maturity: chance() < 0.2 ? null : chance(),
    price: chance() < 0.4 ? null : chance(),
    region: chance() < 0.3 ? 1 : 0.2,
    record: chance(),
    freshness: chance(),
  };
}

export function aStatement(given: Partial<Statement> & Pick<Statement, 'number'>): Statement {
  const side: Side = given.side ?? 'demand';
  const verdict = given.verdict ?? 'relevant';
  return {
    demandId: 'demand',
    achievementId: 'achievement',
    score: 0.5,
    criterionValues: { text: 0.5 },
    demandOrganisationId: 'enterprise',
    achievementOrganisationId: 'institute',
    voiceId: 'enterprise',
    personId: 'person',
    day: '2026-03-01',
    ...given,
    side,
    verdict,
    reasonCode: verdict === 'not_relevant' ? 'too_early' : null,
  };
}
