import { contractFieldOf, highTechFields, highTechSubfields, type RulesOfDay } from '#taxonomy';

/** The numbers of the criteria as they were on the day of a run; shares of 1 where they value something. */
export interface CriteriaParameters {
  /** Months from a readiness level to use in production; level 9 is in use. */
  readonly monthsToUse: Readonly<Record<string, number>>;
  /** Being this many months late makes the maturity criterion zero. */
  readonly lateness: number;
  /** This many times the budget makes the price criterion zero. */
  readonly priceLimit: number;
  /** Two branches of one field. */
  readonly sameField: number;
  /** Two fields whose contracts are registered under one. */
  readonly relatedField: number;
  /** The contract field of each field and branch: two that share one are related. */
  readonly contractFields: Readonly<Record<string, string>>;
  readonly sameCity: number;
  readonly elsewhere: number;
  /** An organisation with no finished transfer yet. */
  readonly noRecord: number;
  /** So many finished transfers are a full record. */
  readonly fullRecord: number;
  /** A listing that its owner confirmed so many days ago is as fresh as one of today … */
  readonly freshDays: number;
  /** … and after so many it is as stale as can be. */
  readonly staleDays: number;
  /** Two achievements with this part in common are one place of a list; runs from before it was asked have none. */
  readonly sameText?: number;
}

const earlyLevels = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function criteriaParametersOf(rules: RulesOfDay): CriteriaParameters {
  const months = earlyLevels.map((level) => [level, rules.number(`matching.months_from_trl_${level}`)] as const);
  return {
    monthsToUse: Object.fromEntries([...months, [9, 0]]),
    lateness: rules.number('matching.lateness'),
    priceLimit: rules.number('matching.price_limit') / 100,
    sameField: rules.number('matching.same_field') / 100,
    relatedField: rules.number('matching.related_field') / 100,
    contractFields: Object.fromEntries(
      [...highTechFields.rows, ...highTechSubfields.rows].map(({ code }) => [code, contractFieldOf(code) ?? '']),
    ),
    sameCity: rules.number('matching.same_city') / 100,
    elsewhere: rules.number('matching.elsewhere') / 100,
    noRecord: rules.number('matching.no_record') / 100,
    fullRecord: rules.number('matching.full_record'),
    freshDays: rules.number('matching.fresh'),
    staleDays: rules.number('matching.stale'),
    sameText: rules.number('search.same_text') / 100,
  };
}
