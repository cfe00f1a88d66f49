import { Money } from '#kernel/money';
import { type DemandContent, emptyDemand } from './text/demand-content.entity';

/** A text that may be submitted as it is; a test overrides what it is about. */
export function aDemand(given: Partial<DemandContent> = {}): DemandContent {
  return {
    ...emptyDemand,
    title: '航空叶片积碳的无损清洗工艺',
    demandType: 'research',
    highTechField: '8',
    contractField: '03',
    keywords: ['激光清洗', '高温合金', '叶片'],
    background: '现用化学清洗，每件四小时，废液处理费用高。',
    existingBasis: '已有试验台一套。',
    indicators: [{ name: '单件清洗时间', operator: 'le', value: '40', unit: 'min', mustHave: true }],
    budget: Money.yuan(1_200_000),
    cooperationModes: ['licence'],
    deadline: '2028-12-31',
    ipArrangement: 'shared',
    decisionOwner: '总工程师',
    contact: { name: '顾清', email: 'gu@firm.example' },
    declaredUnclassified: true,
    ...given,
  };
}
