import { useTranslation } from 'react-i18next';
import type { DemandRevision } from '../api/shapes';
import type { ComparedField } from './compared-field';
import { useMoneyText } from './money-words';
import { useTerms } from './terms';

type Text = Omit<
  DemandRevision,
  'translations' | 'number' | 'state' | 'submittedAt' | 'decidedAt' | 'reasonCodes' | 'reasonText'
>;

/** A demand's text, as it is sent or as it is answered. */
export type DemandText = Partial<Text> & { translations?: Partial<Record<string, { text: string }>> | null };

export const translatedDemandFields = ['title', 'background', 'existingBasis', 'solverConditions'] as const;
const plainFields = ['title', 'background', 'existingBasis', 'solverConditions'] as const;
const endFields = ['deadline', 'validUntil', 'decisionOwner'] as const;
const coded = {
  demandType: 'demandTypes',
  highTechField: 'highTechFields',
  contractField: 'contractFields',
  industry: 'industries',
  ipArrangement: 'ipArrangements',
  districtCode: 'districts',
  visibility: 'visibilities',
} as const;

type Field = ComparedField<DemandText>;

/** Every field of a demand as words, for differences and for two who wrote at once. */
export function useComparedDemand(): readonly Field[] {
  const { t } = useTranslation();
  const { term } = useTerms();
  const label = t('demand.field', { returnObjects: true });
  const keys = Object.keys(coded) as (keyof typeof coded)[];
  const plain = (key: (typeof plainFields)[number] | (typeof endFields)[number]): Field => ({
    key,
    label: label[key],
    text: (values) => values[key]?.trim() ?? '',
  });
  return [
    ...plainFields.map(plain),
    ...translatedDemandFields.map((key): Field => ({
      key: `translations.${key}`,
      label: `${label[key]} · ${t('desk.changes.translation')}`,
      text: ({ translations }) => translations?.[key]?.text.trim() ?? '',
    })),
    {
      key: 'language',
      label: t('achievement.field.language'),
      text: ({ language }) => (language ? t(`drafting.pair.language.${language}`) : ''),
    },
    ...keys.map((key): Field => ({
      key,
      label: key === 'contractField' ? t('achievement.field.contractField') : label[key],
      text: (values) => term(coded[key], values[key]),
    })),
    ...endFields.map(plain),
    ...useListFields(),
    ...useDealFields(),
  ];
}

function useListFields(): Field[] {
  const { t } = useTranslation();
  const { term } = useTerms();
  const label = t('demand.field', { returnObjects: true });
  const sign = (operator: string) => (operator === 'range' ? '' : `${term('indicatorOperators', operator)} `);
  return [
    { key: 'keywords', label: label.keywords, text: ({ keywords = [] }) => keywords.join(t('comma')) },
    {
      key: 'indicators',
      label: t('public.detail.indicators'),
      text: ({ indicators = [] }) =>
        indicators
          .map((each) => {
            const value = each.valueTo ? t('indicator.between', { from: each.value, to: each.valueTo }) : each.value;
            const must = t(each.mustHave ? 'indicator.mustHave' : 'indicator.niceToHave');
            const target = `${each.name} ${sign(each.operator)}${value} ${each.unit}`;
            return [target, each.testMethod, each.currentLevel, must].filter(Boolean).join(' · ');
          })
          .join('\n'),
    },
    {
      key: 'cooperationModes',
      label: label.cooperationModes,
      text: ({ cooperationModes = [] }) =>
        cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
    },
    { key: 'invitedUsccs', label: label.invitedUsccs, text: ({ invitedUsccs = [] }) => invitedUsccs.join('\n') },
    {
      key: 'attachmentIds',
      label: t('desk.files.title'),
      text: ({ attachmentIds = [] }) =>
        attachmentIds.map((id) => t('desk.changes.file', { end: id.slice(-6) })).join('\n'),
    },
  ];
}

function useDealFields(): Field[] {
  const { t } = useTranslation();
  const money = useMoneyText();
  const label = t('demand.field', { returnObjects: true });
  return [
    { key: 'budget', label: label.budget, text: ({ budget, budgetNegotiable }) => money(budget, budgetNegotiable) },
    {
      key: 'contact',
      label: label.contact,
      text: ({ contact }) => [contact?.name, contact?.phone, contact?.email].filter(Boolean).join(' · '),
    },
    {
      key: 'anonymous',
      label: label.anonymous,
      text: ({ anonymous }) => t(anonymous ? 'demand.anonymousYes' : 'demand.anonymousNo'),
    },
    {
      key: 'declaredUnclassified',
      label: label.declaredUnclassified,
      text: ({ declaredUnclassified }) => t(declaredUnclassified ? 'demand.declared' : 'demand.notDeclared'),
    },
  ];
}
