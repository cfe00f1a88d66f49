import { CodeTable, rowsOf } from '#taxonomy';
import type { criteria } from './criteria/criterion';
import type { exclusions } from './criteria/hard-filter';

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

const criterionWords: Readonly<Record<(typeof criteria)[number], readonly [string, string]>> = {
  text: ['技术内容', 'Technical content'],
  field: ['技术领域', 'Technology field'],
  maturity: ['成熟度与时限', 'Maturity against deadline'],
  price: ['价格与预算', 'Price against budget'],
  region: ['地域', 'Region'],
};

const exclusionWords: Readonly<Record<(typeof exclusions)[number], readonly [string, string]>> = {
  ip_unavailable: ['知识产权不可用', 'Intellectual property not available'],
  mode_incompatible: ['合作方式不相容', 'Cooperation modes do not meet'],
  expired: ['已过有效期', 'No longer valid'],
  same_organisation: ['同一单位', 'Same organisation'],
};

export const criterionLabels = new CodeTable('criteria', rowsOf(criterionWords));
export const exclusionLabels = new CodeTable('exclusions', rowsOf(exclusionWords));
