import { useTranslation } from 'react-i18next';
import type { Money } from '../api/shapes';
import { exactYuan } from './money-text';

/** An amount as exact words, for comparing; negotiable where it is. */
export function useMoneyText() {
  const { t } = useTranslation();
  return (value: Money | null | undefined, negotiable = false): string =>
    [value && `¥ ${exactYuan(value.fen)}`, negotiable && t('money.negotiable')].filter(Boolean).join(' · ');
}
