import { useTranslation } from 'react-i18next';
import type { FieldLabels } from '../../parts/form/field-label';
import { useDemandLabels } from '../demand/field-labels';

/** The labels of the achievement's form, by the contract's paths; it shares some with the demand's. */
export function useAchievementLabels(): FieldLabels {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  return {
    ...useDemandLabels(),
    ...label,
    ipRights: t('public.detail.ip'),
    'ipRights.kind': t('public.detail.ipKind'),
    'ipRights.number': t('public.detail.ipNumber'),
    'ipRights.status': t('public.detail.ipStatus'),
    team: t('public.detail.team'),
    'team.name': label.memberName,
    'team.role': label.memberRole,
  };
}
