import { CodeTable, rowsOf } from '#taxonomy';
import { type Side, sides } from './statement';

/** Why a proposed pair is not relevant; kinds that industry gives universities as feedback, and ours. */
export const matchReasons = new CodeTable(
  'matchReasons',
  rowsOf({
    wrong_field: ['技术方向不符', 'Wrong technical direction'],
    too_early: ['成熟度不足', 'Too early'],
    benefit_unclear: ['优势不清楚', 'Benefit unclear'],
    too_expensive: ['价格过高', 'Too expensive'],
    indicator_unmet: ['指标达不到', 'Does not reach an indicator'],
    already_known: ['已了解或已有方案', 'Already known or in use'],
    description_unclear: ['描述不清', 'Description unclear'],
    too_far: ['距离或合作方式不便', 'Too far or unsuitable mode'],
  }),
);

/** What a side said of a pair; `match` has no states but these. */
export const matchStates = new CodeTable(
  'matchStates',
  rowsOf({
    relevant: ['相关', 'Relevant'],
    not_relevant: ['不相关', 'Not relevant'],
    withdrawn: ['收回评价', 'Statement withdrawn'],
  }),
);

/** Why a demand is none for those who have the achievement. */
export const interestReasons = new CodeTable(
  'interestReasons',
  rowsOf({
    wrong_field: ['技术方向不符', 'Wrong technical direction'],
    indicator_unmet: ['达不到要求的指标', 'We do not reach an indicator'],
    budget_too_low: ['投入过低', 'Budget too low'],
    time_too_short: ['时限过短', 'Time too short'],
    no_capacity: ['目前没有力量承接', 'No capacity at present'],
    description_unclear: ['描述不清', 'Description unclear'],
    too_far: ['距离或合作方式不便', 'Too far or unsuitable mode'],
    already_known: ['已有接触或合作', 'Already in contact'],
  }),
);

const sideWords: Readonly<Record<Side, readonly [string, string]>> = {
  demand: ['需求方', 'The side of the need'],
  achievement: ['成果方', 'The side of the achievement'],
  expert: ['专家', 'Expert'],
};

export const feedbackSides = new CodeTable('feedbackSides', rowsOf(sideWords));

export function reasonsOf(side: Side): CodeTable {
  return side === 'achievement' ? interestReasons : matchReasons;
}

/** Every code that may stand in the ledger. */
export const allReasons: readonly string[] = [...new Set(sides.flatMap((side) => reasonsOf(side).codes))];
