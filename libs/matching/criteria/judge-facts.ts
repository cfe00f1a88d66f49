import { monthsBetween } from '#kernel/clock';
import { Money } from '#kernel/money';
import type { MatchDocument } from '../match-document';
import type { Evidence, Judgement } from './criterion';

// Months from a readiness level to use in production; our estimate, to be learnt from cases (domain 3.8: TRL against deadline).
const monthsToUse: Readonly<Record<number, number>> = { 1: 60, 2: 48, 3: 36, 4: 24, 5: 18, 6: 12, 7: 6, 8: 3, 9: 0 };
/** Being this many months late makes the maturity criterion zero. */
const lateness = 24;

/** The same high-tech field on both sides. */
export function judgeField(need: MatchDocument, achievement: MatchDocument): Judgement {
  const [wanted, offered] = [need.highTechField, achievement.highTechField];
  if (wanted === null || offered === null)
    return unknown(fact('highTechField', wanted), fact('highTechField', offered));
  return judged(wanted === offered ? 1 : 0, fact('highTechField', wanted), fact('highTechField', offered));
}

/** Whether the achievement can be in use by the need's deadline, judged on the day of the run. */
export function judgeMaturity(need: MatchDocument, achievement: MatchDocument, today: string): Judgement {
  const sides = [
    fact('deadline', need.deadline),
    fact('trl', achievement.trl === null ? null : String(achievement.trl)),
  ] as const;
  const months = achievement.trl === null ? undefined : monthsToUse[achievement.trl];
  if (need.deadline === null || months === undefined) return unknown(...sides);
  const late = months - monthsBetween(today, need.deadline);
  return judged(clamp(1 - late / lateness), ...sides);
}

/** The price within the budget is 1, three times the budget is 0. */
export function judgePrice(need: MatchDocument, achievement: MatchDocument): Judgement {
  const sides = [fact('amount', need.amountFen), fact('amount', achievement.amountFen)] as const;
  if (need.amountFen === null || achievement.amountFen === null || need.amountFen === '0') return unknown(...sides);
  const ratio = Money.fen(achievement.amountFen).ratioTo(Money.fen(need.amountFen));
  return judged(clamp((3 - ratio) / 2), ...sides);
}

/** The same district is 1, the same city .6, elsewhere .2: near is easier, never decisive. */
export function judgeRegion(need: MatchDocument, achievement: MatchDocument): Judgement {
  const [here, there] = [need.districtCode, achievement.districtCode];
  if (here === null || there === null) return unknown(fact('districtCode', here), fact('districtCode', there));
  const nearness = here === there ? 1 : here.slice(0, 2) === there.slice(0, 2) ? 0.6 : 0.2;
  return judged(nearness, fact('districtCode', here), fact('districtCode', there));
}

function fact(field: Evidence['field'], value: string | null): Evidence[] {
  return value === null ? [] : [{ field, start: 0, end: 0, text: value }];
}

function unknown(need: readonly Evidence[], achievement: readonly Evidence[]): Judgement {
  return { value: null, need, achievement };
}

function judged(value: number, need: readonly Evidence[], achievement: readonly Evidence[]): Judgement {
  return { value, need, achievement };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
