import type { Bilingual } from '#kernel/bilingual';
import { districts, highTechFields, highTechSubfields } from '#taxonomy';
import type { Criterion, Evidence, FactName, WeighedCriterion } from '../criteria/criterion';
import { criterionLabels } from '../match-reasons';
import { amountWords, percent } from './amounts';
import { textSentence } from './text-sentence';

/** What each criterion says about a pair, in the order of the criteria; those that are left out are named at the end. */
export function sentencesOf(criteria: readonly WeighedCriterion[]): Bilingual[] {
  const said = criteria.flatMap((criterion) => (criterion.value === null ? [] : sentenceOf(criterion)));
  const unknown = criteria
    .filter(({ criterion, value }) => value === null && criterion !== 'semantic')
    .map(({ criterion }) => criterionLabels.label(criterion));
  if (unknown.length === 0) return said;
  return [
    ...said,
    {
      zh: `有一方没有说明，不计入，权重由其他项分担：${unknown.map(({ zh }) => zh).join('、')}`,
      en: `Left out, as one side does not say (the others share the weight): ${unknown.map(({ en }) => en.toLowerCase()).join(', ')}`,
    },
  ];
}

const words: Readonly<Record<Criterion, (criterion: WeighedCriterion) => Bilingual>> = {
  text: textSentence,
  semantic: ({ value }) => ({
    zh: `两边文字意思相近，程度 ${percent(value ?? 0)}`,
    en: `The two texts are alike in meaning by ${percent(value ?? 0)}`,
  }),
  field: fieldSentence,
  maturity: maturitySentence,
  price: priceSentence,
  region: regionSentence,
  record: recordSentence,
  freshness: freshnessSentence,
};

function sentenceOf(criterion: WeighedCriterion): Bilingual {
  return words[criterion.criterion](criterion);
}

function fieldSentence({ value, need, achievement }: WeighedCriterion): Bilingual {
  const codes = [need, achievement].map((side) => factOf(side, 'highTechField') ?? '') as [string, string];
  const [wanted, offered] = [fieldLabel(codes[0]), fieldLabel(codes[1])];
  // Where one side names the whole field and the other a branch of it, no more than the field is said to be common.
  const common = codes[0].length <= codes[1].length ? wanted : offered;
  if (value === 1) return { zh: `同属“${common.zh}”领域`, en: `Both in the field “${common.en}”` };
  const [zh, en] = nearnessWords(codes, value ?? 0);
  return {
    zh: `${zh}：需求为“${wanted.zh}”，成果为“${offered.zh}”`,
    en: `${en}: the need in “${wanted.en}”, the achievement in “${offered.en}”`,
  };
}

function nearnessWords([wanted, offered]: readonly [string, string], value: number): readonly [string, string] {
  if (value === 0) return ['技术领域不同', 'Different fields'];
  const [field, other] = [wanted, offered].map((code) => code.split('.')[0] ?? '');
  if (field !== other) return ['技术领域相近', 'Related fields'];
  const { zh, en } = fieldLabel(field ?? '');
  return [`同属“${zh}”领域，方向不同`, `Both in the field “${en}”, in different branches`];
}

function fieldLabel(code: string): Bilingual {
  return (highTechFields.row(code) ? highTechFields : highTechSubfields).label(code);
}

function maturitySentence({ achievement, figures }: WeighedCriterion): Bilingual {
  const level = factOf(achievement, 'trl') ?? '';
  const late = figures?.['monthsLate'] ?? 0;
  const months = Math.round(Math.abs(late));
  const [zh, en] =
    months === 0
      ? ['预计正好赶上期望完成日期', 'expected to be usable just by the deadline']
      : late < 0
        ? [
            `预计比期望完成日期早 ${months} 个月可用`,
            `expected to be usable ${counted(months, 'month')} before the deadline`,
          ]
        : [
            `预计比期望完成日期晚 ${months} 个月可用`,
            `expected to be usable ${counted(months, 'month')} after the deadline`,
          ];
  return { zh: `技术成熟度 ${level} 级，${zh}`, en: `Readiness level ${level}, ${en}` };
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

function priceSentence({ need, achievement, figures }: WeighedCriterion): Bilingual {
  const ratio = figures?.['priceToBudget'] ?? 1;
  const [budget, price] = [need, achievement].map((side) => amountWords(factOf(side, 'amount') ?? '0')) as [
    Bilingual,
    Bilingual,
  ];
  if (ratio <= 1)
    return {
      zh: `意向价格 ${price.zh}，在预算 ${budget.zh}之内`,
      en: `The price of ${price.en} lies within the budget of ${budget.en}`,
    };
  // Never rounded down to nothing.
  const more = Math.max(1, Math.round((ratio - 1) * 100));
  return {
    zh: `意向价格 ${price.zh}，比预算 ${budget.zh}高 ${more}%`,
    en: `The price of ${price.en} is ${more}% above the budget of ${budget.en}`,
  };
}

function freshnessSentence({ figures }: WeighedCriterion): Bilingual {
  const days = figures?.['days'] ?? 0;
  if (days === 0) return { zh: '成果单位今天确认仍可转化', en: 'Confirmed today as still available' };
  return {
    zh: `成果单位 ${days} 天前确认仍可转化`,
    en: `Confirmed ${counted(days, 'day')} ago as still available`,
  };
}

function regionSentence({ value, need, achievement }: WeighedCriterion): Bilingual {
  const [here, there] = [need, achievement].map((side) => districts.label(factOf(side, 'districtCode') ?? ''));
  if (value === 1) return { zh: `同在${here?.zh}`, en: `Both in ${here?.en}` };
  return {
    zh: `需求在${here?.zh}，成果在${there?.zh}`,
    en: `The need is in ${here?.en}, the achievement in ${there?.en}`,
  };
}

function recordSentence({ achievement }: WeighedCriterion): Bilingual {
  const [done, lapsed] = [factOf(achievement, 'dealsDone') ?? '0', factOf(achievement, 'listingsLapsed')];
  const first =
    done === '0'
      ? { zh: '该单位在本平台尚无完成的转化', en: 'Its organisation has finished no transfer here yet' }
      : {
          zh: `该单位在本平台已完成 ${done} 项转化`,
          en: `Its organisation has finished ${counted(Number(done), 'transfer')} here`,
        };
  if (!lapsed) return first;
  const many = Number(lapsed);
  return {
    zh: `${first.zh}，另有 ${lapsed} 项成果逾期未确认`,
    en: `${first.en}; ${counted(many, 'listing')} of it lapsed unconfirmed`,
  };
}

function factOf(side: readonly Evidence[], name: FactName): string | undefined {
  return side.find(({ field }) => field === name)?.text;
}
