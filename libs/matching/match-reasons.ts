import { CodeTable, rowsOf } from '#taxonomy';
import type { criteria } from './criteria/criterion';
import type { exclusions } from './criteria/hard-filter';

const criterionWords: Readonly<Record<(typeof criteria)[number], readonly [string, string]>> = {
  text: ['技术内容', 'Technical content'],
  semantic: ['语义', 'Meaning'],
  field: ['技术领域', 'Technology field'],
  maturity: ['成熟度与时限', 'Maturity against deadline'],
  price: ['价格与预算', 'Price against budget'],
  region: ['地域', 'Region'],
  record: ['转化记录', 'Track record'],
  freshness: ['信息新旧', 'Freshness'],
};

const exclusionWords: Readonly<Record<(typeof exclusions)[number], readonly [string, string]>> = {
  ip_unavailable: ['知识产权不可用', 'Intellectual property not available'],
  mode_incompatible: ['合作方式不相容', 'Cooperation modes do not meet'],
  expired: ['已过有效期', 'No longer valid'],
  same_organisation: ['同一单位', 'Same organisation'],
};

export const criterionLabels = new CodeTable('criteria', rowsOf(criterionWords));
export const exclusionLabels = new CodeTable('exclusions', rowsOf(exclusionWords));
