import { CodeTable, rowsOf } from '#taxonomy';
import type { brokerAdvices, complexityParts } from './complexity';

const parts: Readonly<Record<(typeof complexityParts)[number], readonly [string, string]>> = {
  indicators: ['指标数量', 'Number of indicators'],
  production: ['中试与量产', 'Pilot and mass production'],
  compliance: ['知识产权与合规', 'Rights and compliance'],
  supply_chain: ['供应链', 'Supply chain'],
  long_text: ['说明篇幅', 'Length of the description'],
  budget_unclear: ['投入不明', 'Unclear budget'],
};

const advices: Readonly<Record<(typeof brokerAdvices)[number], readonly [string, string]>> = {
  direct: ['可以直接推荐', 'Can be matched directly'],
  manager_optional: ['可以请技术经理人协助', 'A technology manager may help'],
  manager_needed: ['建议请技术经理人介入', 'A technology manager is called for'],
};

export const complexityPartLabels = new CodeTable('complexityParts', rowsOf(parts));
export const brokerAdviceLabels = new CodeTable('brokerAdvices', rowsOf(advices));
