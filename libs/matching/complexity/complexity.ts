import type { Bilingual } from '#kernel/bilingual';
import type { RuleCode, RulesOfDay } from '#taxonomy';

/** What of a demand tells how hard it is to answer. */
export interface WrittenNeed {
  readonly title: string;
  readonly background: string | null;
  readonly existingBasis: string | null;
  readonly solverConditions: string | null;
  readonly ipArrangement: string | null;
  readonly indicators: readonly { readonly name: string; readonly value: string; readonly unit: string }[];
  readonly hasBudget: boolean;
}

export const complexityParts = [
  'indicators',
  'production',
  'compliance',
  'supply_chain',
  'long_text',
  'budget_unclear',
] as const;
export type ComplexityPart = (typeof complexityParts)[number];

export const brokerAdvices = ['direct', 'manager_optional', 'manager_needed'] as const;
export type BrokerAdvice = (typeof brokerAdvices)[number];

export interface ScoredPart {
  readonly part: ComplexityPart;
  readonly points: number;
  readonly most: number;
  /** The words of the demand, or the figure, that earned the points. */
  readonly because: readonly Bilingual[];
}

export interface Complexity {
  readonly score: number;
  readonly advice: BrokerAdvice;
  readonly parts: readonly ScoredPart[];
  /** From which scores on a technology manager may help, and is called for. */
  readonly optionalFrom: number;
  readonly neededFrom: number;
  /** The day whose numbers were used. */
  readonly day: string;
}

const signs: Readonly<Record<'production' | 'compliance' | 'supply_chain', RegExp>> = {
  production:
    /中试|量产|批量生产|批产|规模化|产线|生产线|放大试验|工程化|pilot (?:plant|line|scale)|mass production|production line|scale[- ]up/giu,
  compliance:
    /专利|知识产权|侵权|认证|注册证|许可证|合规|审批|药监|环评|强制性标准|国家标准|行业标准|patent|infring\w+|certif\w+|complian\w+|regulat\w+|licen[cs]ing authority/giu,
  supply_chain:
    /供应链|供应商|原材料|采购|进口替代|国产化|国产替代|断供|配套厂|零部件|supply chain|supplier\w*|raw materials?|localis\w+|import substitution/giu,
};

/** How complex a demand is, part by part, and whether somebody should help to place it (domain 3.8). */
export function complexityOf(need: WrittenNeed, rules: RulesOfDay): Complexity {
  const parts = complexityParts.map((part) => scoredPart(part, need, rules));
  const score = parts.reduce((sum, { points }) => sum + points, 0);
  const optionalFrom = rules.number('complexity.manager_optional');
  const neededFrom = rules.number('complexity.manager_needed');
  const advice = score >= neededFrom ? 'manager_needed' : score >= optionalFrom ? 'manager_optional' : 'direct';
  return { score, advice, parts, optionalFrom, neededFrom, day: rules.day };
}

function scoredPart(part: ComplexityPart, need: WrittenNeed, rules: RulesOfDay): ScoredPart {
  const code: RuleCode = `complexity.${part}`;
  const most = rules.number(code);
  const { share, because } = shares[part](need, rules);
  return { part, most, points: Math.round(most * Math.min(1, share)), because };
}

interface Share {
  readonly share: number;
  readonly because: readonly Bilingual[];
}

const shares: Readonly<Record<ComplexityPart, (need: WrittenNeed, rules: RulesOfDay) => Share>> = {
  indicators: ({ indicators }, rules) => ({
    share: indicators.length / rules.number('complexity.many_indicators'),
    because:
      indicators.length > 0
        ? [
            {
              zh: `${indicators.length} 项指标`,
              en: `${indicators.length} ${indicators.length === 1 ? 'indicator' : 'indicators'}`,
            },
          ]
        : [],
  }),
  production: (need, rules) => mentions('production', need, rules),
  compliance: (need, rules) => {
    const said = mentions('compliance', need, rules);
    if (need.ipArrangement === null) return said;
    const arranged = { zh: '写明了知识产权安排', en: 'who gets the intellectual property is laid down' };
    return {
      share: said.share + 1 / rules.number('complexity.words_for_all'),
      because: [...said.because, arranged],
    };
  },
  supply_chain: (need, rules) => mentions('supply_chain', need, rules),
  long_text: (need, rules) => {
    const { length } = textOf(need);
    return {
      share: length / rules.number('complexity.much_text'),
      because: [{ zh: `说明共 ${length} 字`, en: `${length} characters` }],
    };
  },
  budget_unclear: ({ hasBudget }) =>
    hasBudget ? { share: 0, because: [] } : { share: 1, because: [{ zh: '没有写明预算', en: 'no budget is named' }] },
};

/** Each word once, however often it stands there: repeating it makes nothing more complex. */
function mentions(part: keyof typeof signs, need: WrittenNeed, rules: RulesOfDay): Share {
  const words = [...new Set([...textOf(need).matchAll(signs[part])].map(([word]) => word.toLowerCase()))];
  return {
    share: words.length / rules.number('complexity.words_for_all'),
    because: words.map((word) => ({ zh: `“${word}”`, en: `“${word}”` })),
  };
}

function textOf({ title, background, existingBasis, solverConditions, indicators }: WrittenNeed): string {
  const lines = indicators.map(({ name, value, unit }) => `${name} ${value}${unit}`);
  return [title, background, existingBasis, solverConditions, ...lines].filter(Boolean).join('\n');
}
