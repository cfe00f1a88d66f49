import type { Bilingual } from '#kernel/bilingual';
import { districts, highTechFields, highTechSubfields } from '#taxonomy';
import type { Criterion, Evidence, FactName, WeighedCriterion } from '../criteria/criterion';
import { criterionLabels } from '../match-reasons';
import { percent } from './amounts';
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
      zh: `有一方没有说明，未计入：${unknown.map(({ zh }) => zh).join('、')}`,
      en: `Left out, as one side does not say: ${unknown.map(({ en }) => en.toLowerCase()).join(', ')}`,
    },
  ];
}

const words: Readonly<Record<Criterion, (criterion: WeighedCriterion) => Bilingual>> = {
  text: textSentence,
  semantic: ({ value }) => ({
    zh: `语义相近程度 ${percent(value ?? 0)}`,
    en: `Alike in meaning by ${percent(value ?? 0)}`,
  }),
  field: fieldSentence,
  maturity: maturitySentence,
  price: priceSentence,
  region: regionSentence,
  record: recordSentence,
  freshness: ({ figures }) => ({
    zh: figures?.['days'] ? `成果单位 ${figures['days']} 天前确认可转化` : '成果单位今天确认可转化',
    en: figures?.['days'] ? `Confirmed as available ${figures['days']} days ago` : 'Confirmed as available today',
  }),
};

function sentenceOf(criterion: WeighedCriterion): Bilingual {
  return words[criterion.criterion](criterion);
}

function fieldSentence({ value, need, achievement }: WeighedCriterion): Bilingual {
  const [wanted, offered] = [fieldLabel(need), fieldLabel(achievement)];
  if (value === 1) return { zh: `同属“${wanted.zh}”领域`, en: `Both in the field “${wanted.en}”` };
  const [zh, en] = (value ?? 0) > 0 ? ['领域相近', 'Related fields'] : ['领域不同', 'Different fields'];
  return { zh: `${zh}：需求为“${wanted.zh}”，成果为“${offered.zh}”`, en: `${en}: “${wanted.en}” and “${offered.en}”` };
}

function fieldLabel(side: readonly Evidence[]): Bilingual {
  const code = factOf(side, 'highTechField') ?? '';
  return (highTechFields.row(code) ? highTechFields : highTechSubfields).label(code);
}

function maturitySentence({ achievement, figures }: WeighedCriterion): Bilingual {
  const level = factOf(achievement, 'trl') ?? '';
  const late = figures?.['monthsLate'] ?? 0;
  const months = Math.round(Math.abs(late));
  const [zh, en] =
    months === 0
      ? ['预计正好赶上期限', 'expected in use just by the deadline']
      : late < 0
        ? [`预计可在期限前 ${months} 个月使用`, `expected in use ${monthsEn(months)} before the deadline`]
        : [`预计比期限晚 ${months} 个月`, `expected ${monthsEn(months)} after the deadline`];
  return { zh: `成熟度 ${level} 级，${zh}`, en: `Readiness level ${level}, ${en}` };
}

function monthsEn(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}

function priceSentence({ figures }: WeighedCriterion): Bilingual {
  const ratio = figures?.['priceToBudget'] ?? 1;
  if (ratio <= 1) return { zh: '报价在预算之内', en: 'The price lies within the budget' };
  // Never rounded down to nothing.
  const more = `${Math.max(1, Math.round((ratio - 1) * 100))}%`;
  return { zh: `报价高出预算 ${more}`, en: `The price is ${more} above the budget` };
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
      : { zh: `该单位在本平台已完成 ${done} 项转化`, en: `Transfers its organisation has finished here: ${done}` };
  if (!lapsed) return first;
  return { zh: `${first.zh}，另有 ${lapsed} 项成果逾期未确认`, en: `${first.en}; listings it let lapse: ${lapsed}` };
}

function factOf(side: readonly Evidence[], name: FactName): string | undefined {
  return side.find(({ field }) => field === name)?.text;
}
