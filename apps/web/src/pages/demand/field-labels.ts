import { useTranslation } from 'react-i18next';
import type { FieldLabels } from '../../parts/form/field-label';

/** The labels of the demand's form, by the contract's paths. */
export function useDemandLabels(): FieldLabels {
  const { t } = useTranslation();
  const label = t('demand.field', { returnObjects: true });
  return {
    ...label,
    'contact.name': label.contactName,
    'contact.phone': label.contactPhone,
    'contact.email': label.contactEmail,
    indicators: t('public.detail.indicators'),
    'indicators.name': label.indicatorName,
    'indicators.operator': label.operator,
    'indicators.value': t('indicator.target'),
    'indicators.valueTo': label.valueTo,
    'indicators.unit': label.unit,
    'indicators.testMethod': t('indicator.test'),
    'indicators.currentLevel': t('indicator.current'),
    'indicators.mustHave': t('indicator.must'),
  };
}
