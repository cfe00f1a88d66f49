import type { Statement } from '#feedback';
import { fingerprint } from '#kernel/id';

export type Values = Readonly<Record<string, number | null>>;
export type Shares = Readonly<Record<string, number>>;

export interface SimulatedNeed {
  readonly id: string;
  readonly organisationId: string;
  readonly candidates: readonly { readonly id: string; readonly values: Values; readonly liking: number }[];
}

const CANDIDATES = 60;
const LOOKED_AT = 20;
/** Of what they look at, people take this part as right. */
const RIGHT = 0.3;

/** Whole-number arithmetic only: the same market everywhere. */
export function chanceFrom(seed: number): () => number {
  let state = seed * 7919 + 17;
  return () => (state = (state * 16807) % 2_147_483_647) / 2_147_483_647;
}

/** The score as the matcher counts it. */
export function scoreOf(values: Values, weights: Shares): number {
  let [sum, known] = [0, 0];
  for (const [criterion, weight] of Object.entries(weights)) {
    const value = values[criterion] ?? null;
    if (value === null) continue;
    sum += weight * value;
    known += weight;
  }
  return known > 0 ? sum / known : 0;
}

/** Made-up needs with candidates whose facts are known in part; people like by their own taste, and err. */
export function simulatedNeeds(
  count: number,
  taste: Shares,
  { seed, noise }: { seed: number; noise: number },
): SimulatedNeed[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, n) => ({
    id: fingerprint(`${seed}-${n}`).slice(0, 32),
    organisationId: `organisation-${n % 40}`,
    candidates: Array.from({ length: CANDIDATES }, (__, c) => {
      const values = {
        text: 0.15 + 0.6 * chance(),
        field: chance() < 0.6 ? 1 : 0.5,
        maturity: chance() < 0.3 ? null : chance(),
        price: chance() < 0.5 ? null : chance(),
        region: chance() < 0.3 ? 1 : 0.4,
        record: chance(),
        freshness: chance(),
      };
      return { id: `${n}-${c}`, values, liking: scoreOf(values, taste) + noise * (chance() - 0.5) };
    }),
  }));
}

/** What the owners say about the first of the list that the present weights give them. */
export function judgedBy(needs: readonly SimulatedNeed[], weights: Shares): Statement[] {
  let number = 0;
  return needs.flatMap(({ id, organisationId, candidates }, n) => {
    const seen = candidates
      .toSorted((a, b) => scoreOf(b.values, weights) - scoreOf(a.values, weights))
      .slice(0, LOOKED_AT);
    const least = seen.map(({ liking }) => liking).toSorted((a, b) => b - a)[Math.floor(LOOKED_AT * RIGHT)] ?? 0;
    return seen.map((candidate): Statement => {
      number += 1;
      const isRight = candidate.liking > least;
      return {
        number,
        demandId: id,
        achievementId: candidate.id,
        score: scoreOf(candidate.values, weights),
        criterionValues: candidate.values,
        demandOrganisationId: organisationId,
        achievementOrganisationId: 'institute',
        side: 'demand',
        voiceId: organisationId,
        personId: `${organisationId}-${n % 3}`,
        verdict: isRight ? 'relevant' : 'not_relevant',
        reasonCode: isRight ? null : 'benefit_unclear',
        day: `day ${n}`,
      };
    });
  });
}

/** nDCG@10 of whole lists by weights, against what people truly like: the best tenth of all candidates is right. */
export function qualityOf(needs: readonly SimulatedNeed[], weights: Shares): number {
  const each = needs.map(({ candidates }) => {
    const least = candidates.map(({ liking }) => liking).toSorted((a, b) => b - a)[CANDIDATES / 10] ?? 0;
    const ranked = candidates.toSorted((a, b) => scoreOf(b.values, weights) - scoreOf(a.values, weights)).slice(0, 10);
    const discount = (place: number) => 1 / Math.log2(place + 2);
    const gain = ranked.reduce((sum, { liking }, place) => sum + (liking > least ? discount(place) : 0), 0);
    return gain / Array.from({ length: CANDIDATES / 10 }, (_, place) => discount(place)).reduce((a, b) => a + b, 0);
  });
  return each.reduce((a, b) => a + b, 0) / each.length;
}
