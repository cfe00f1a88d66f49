import { useTranslation } from 'react-i18next';
import type { AchievementRevision } from '../api/shapes';
import type { ComparedField } from './compared-field';
import { useMoneyText } from './money-words';
import { useTerms } from './terms';

type Text = Omit<
  AchievementRevision,
  'translations' | 'number' | 'state' | 'submittedAt' | 'decidedAt' | 'reasonCodes' | 'reasonText'
>;

/** An achievement's text, as it is sent or as it is answered. */
export type AchievementText = Partial<Text> & {
  translations?: Partial<Record<string, { text: string }>> | null;
};

export const translatedFields = [
  'title',
  'summary',
  'benefit',
  'economics',
  'trlEvidence',
  'neededConditions',
  'applicationCases',
] as const;
const plainFields = [
  'title',
  'summary',
  'benefit',
  'economics',
  'detail',
  'applicationCases',
  'neededConditions',
  'trlEvidence',
  'evaluationReport',
  'registrationNumber',
  'sourceProject',
  'completedOn',
] as const;
const coded = {
  category: 'achievementCategories',
  form: 'achievementForms',
  attribute: 'achievementAttributes',
  level: 'achievementLevels',
  trl: 'trl',
  maturityStage: 'maturityStages',
  entitlement: 'entitlements',
} as const;

type Field = ComparedField<AchievementText>;

/** Every field of an achievement as words, for differences and for two who wrote at once. */
export function useComparedAchievement(): readonly Field[] {
  const { t } = useTranslation();
  const { term } = useTerms();
  const label = t('achievement.field', { returnObjects: true });
  const rows = useRowFields();
  const shared = useSharedFields();
  const keysOf = <Key extends string>(of: Readonly<Record<Key, string>>) => Object.keys(of) as Key[];
  return [
    ...plainFields.map((key): Field => ({ key, label: label[key], text: (values) => values[key]?.trim() ?? '' })),
    ...translatedFields.map((key): Field => ({
      key: `translations.${key}`,
      label: `${label[key]} · ${t('desk.changes.translation')}`,
      text: ({ translations }) => translations?.[key]?.text.trim() ?? '',
    })),
    {
      key: 'language',
      label: label.language,
      text: ({ language }) => (language ? t(`drafting.pair.language.${language}`) : ''),
    },
    ...keysOf(coded).map((key): Field => ({ key, label: label[key], text: (values) => term(coded[key], values[key]) })),
    ...rows,
    ...shared,
  ];
}

function useRowFields(): Field[] {
  const { t } = useTranslation();
  const { term } = useTerms();
  const label = t('achievement.field', { returnObjects: true });
  const line = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  const percent = (share: number | null | undefined) => (typeof share === 'number' ? `${share}%` : null);
  return [
    {
      key: 'ipRights',
      label: t('public.detail.ip'),
      text: ({ ipRights = [] }) =>
        ipRights
          .map((right) =>
            line(term('ipKinds', right.kind), right.number, term('ipStatuses', right.status), right.expiresOn),
          )
          .join('\n'),
    },
    {
      key: 'ipAvailable',
      label: t('achievement.rightsState'),
      text: ({ ipAvailable }) => t(ipAvailable ? 'public.detail.ipAvailable' : 'public.detail.ipNotAvailable'),
    },
    {
      key: 'owners',
      label: label.owners,
      text: ({ owners = [] }) => owners.map(({ name, uscc, share }) => line(name, uscc, percent(share))).join('\n'),
    },
    {
      key: 'team',
      label: t('public.detail.team'),
      text: ({ team = [] }) =>
        team
          .map(({ name, role, organisation, contribution }) => line(name, role, organisation, percent(contribution)))
          .join('\n'),
    },
  ];
}

function useSharedFields(): Field[] {
  const { t } = useTranslation();
  const { term } = useTerms();
  const money = useMoneyText();
  const label = t('achievement.field', { returnObjects: true });
  return [
    { key: 'keywords', label: t('demand.field.keywords'), text: ({ keywords = [] }) => keywords.join(t('comma')) },
    ...(['highTechField', 'contractField', 'districtCode'] as const).map((key): Field => ({
      key,
      label: key === 'contractField' ? label.contractField : t(`demand.field.${key}`),
      text: (values) => term(`${key === 'districtCode' ? 'district' : key}s`, values[key]),
    })),
    {
      key: 'cooperationModes',
      label: label.cooperationModes,
      text: ({ cooperationModes = [] }) =>
        cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
    },
    { key: 'price', label: label.price, text: ({ price, priceNegotiable }) => money(price, priceNegotiable) },
    {
      key: 'contact',
      label: t('demand.field.contact'),
      text: ({ contact }) => [contact?.name, contact?.phone, contact?.email].filter(Boolean).join(' · '),
    },
    {
      key: 'declaredUnclassified',
      label: label.declaredUnclassified,
      text: ({ declaredUnclassified }) => t(declaredUnclassified ? 'achievement.declared' : 'achievement.notDeclared'),
    },
    {
      key: 'attachmentIds',
      label: label.attachments,
      text: ({ attachmentIds = [] }) =>
        attachmentIds.map((id) => t('desk.changes.file', { end: id.slice(-6) })).join('\n'),
    },
  ];
}
