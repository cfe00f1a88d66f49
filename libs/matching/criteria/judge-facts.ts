import { monthsBetween } from '#kernel/clock';
import { Money } from '#kernel/money';
import type { MatchDocument } from '../corpus/match-document';
import type { CriteriaParameters } from './criteria-parameters';
import type { Evidence, Judgement } from './criterion';
import type { TrackRecords } from './track-record';

/** What a pair is judged by besides its own facts. */
export interface Yardstick {
  /** The day of the run, YYYY-MM-DD. */
  readonly today: string;
  readonly parameters: CriteriaParameters;
  readonly records: TrackRecords;
}

/** The same field is 1, another branch of it or a related field a part, a different one 0. */
export function judgeField(need: MatchDocument, achievement: MatchDocument, { parameters }: Yardstick): Judgement {
  const [wanted, offered] = [need.highTechField, achievement.highTechField];
  const sides = [fact('highTechField', wanted), fact('highTechField', offered)] as const;
  if (wanted === null || offered === null) return judged(null, ...sides);
  const nearness = nearnessOf(wanted, offered, parameters);
  if (nearness > 0) return judged(nearness, ...sides);
  const [contract, other] = [contractFieldFor(need, parameters), contractFieldFor(achievement, parameters)];
  return contract === undefined || contract !== other
    ? judged(0, ...sides)
    : judged(
        parameters.relatedField,
        [...sides[0], ...fact('contractField', contract)],
        [...sides[1], ...fact('contractField', contract)],
      );
}

/** Whether the achievement can be in use by the need's deadline, judged on the day of the run. */
export function judgeMaturity(need: MatchDocument, achievement: MatchDocument, yardstick: Yardstick): Judgement {
  const { today, parameters } = yardstick;
  const sides = [
    fact('deadline', need.deadline),
    fact('trl', achievement.trl === null ? null : String(achievement.trl)),
  ] as const;
  const months = achievement.trl === null ? undefined : parameters.monthsToUse[achievement.trl];
  if (need.deadline === null || months === undefined) return judged(null, ...sides);
  const late = months - monthsBetween(today, need.deadline);
  return { ...judged(clamp(1 - late / parameters.lateness), ...sides), figures: { monthsLate: late } };
}

/** A price within the budget is 1, one at the limit 0; a side that only says "negotiable" is unknown. */
export function judgePrice(need: MatchDocument, achievement: MatchDocument, { parameters }: Yardstick): Judgement {
  const sides = [fact('amount', need.amountFen), fact('amount', achievement.amountFen)] as const;
  if (need.amountFen === null || achievement.amountFen === null || need.amountFen === '0')
    return judged(null, ...sides);
  const ratio = Money.fen(achievement.amountFen).ratioTo(Money.fen(need.amountFen));
  const { priceLimit } = parameters;
  return { ...judged(clamp((priceLimit - ratio) / (priceLimit - 1)), ...sides), figures: { priceToBudget: ratio } };
}

/** The same district is 1, the same city less, elsewhere least: near is easier, never decisive. */
export function judgeRegion(need: MatchDocument, achievement: MatchDocument, { parameters }: Yardstick): Judgement {
  const [here, there] = [need.districtCode, achievement.districtCode];
  const sides = [fact('districtCode', here), fact('districtCode', there)] as const;
  if (here === null || there === null) return judged(null, ...sides);
  const isSameCity = here.slice(0, 2) === there.slice(0, 2);
  return judged(here === there ? 1 : isSameCity ? parameters.sameCity : parameters.elsewhere, ...sides);
}

/**
 * Transfers that the offering organisation has finished, less the part of its listings that it let lapse. Between
 * none and many lies half of the criterion, so that who is new is not kept out by who was here before.
 */
export function judgeRecord(achievement: MatchDocument, { parameters, records, today }: Yardstick): Judgement {
  const { done, lapsed, listed } = records[achievement.organisationId] ?? { done: 0, lapsed: 0, listed: 0 };
  const earned = (1 - parameters.noRecord) * Math.min(1, done / parameters.fullRecord);
  const lost = listed > 0 ? (parameters.noRecord * lapsed) / listed : 0;
  const facts = [...fact('dealsDone', String(done)), ...fact('listingsLapsed', lapsed > 0 ? String(lapsed) : null)];
  return judged(clamp(parameters.noRecord + earned - lost), fact('asOf', today), facts);
}

/** How long ago the owner said that it can still be had: by publishing the text, or by confirming it. */
export function judgeFreshness(achievement: MatchDocument, { parameters, today }: Yardstick): Judgement {
  const said = achievement.confirmedOn ?? null;
  const sides = [fact('asOf', today), fact('confirmedOn', said)] as const;
  if (said === null) return judged(null, ...sides);
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(said)) / 86_400_000));
  const { freshDays, staleDays } = parameters;
  const value = clamp(1 - (days - freshDays) / Math.max(1, staleDays - freshDays));
  return { ...judged(value, ...sides), figures: { days } };
}

function nearnessOf(wanted: string, offered: string, { sameField }: CriteriaParameters): number {
  if (wanted === offered) return 1;
  // A branch begins with the code of its field: 8.4 is a branch of 8.
  const [field, other] = [wanted, offered].map((code) => code.split('.')[0]);
  if (field !== other) return 0;
  // One side names only the field: as near as can be told.
  return wanted === field || offered === other ? 1 : sameField;
}

/** What its contract would be registered under; said by the owner, or what its field maps to. */
function contractFieldFor(
  { contractField, highTechField }: MatchDocument,
  { contractFields }: CriteriaParameters,
): string | undefined {
  return contractField ?? contractFields[highTechField ?? ''];
}

function fact(field: Evidence['field'], value: string | null): Evidence[] {
  return value === null ? [] : [{ field, start: 0, end: 0, text: value }];
}

function judged(value: number | null, need: readonly Evidence[], achievement: readonly Evidence[]): Judgement {
  return { value, need, achievement };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
