import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../api/shapes';
import { exactYuan, shortMoney } from './money-text';
import { useLanguage } from './terms';

export function Money({ value, negotiable = false }: { value: Amount | null | undefined; negotiable?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!value) return <span className="soft">{negotiable ? t('money.negotiable') : t('money.unknown')}</span>;
  const { amount, unit } = shortMoney(value.fen, language);
  return (
    <span className="money">
      <data value={value.fen} title={`¥ ${exactYuan(value.fen)}`}>
        {t(`money.${unit}`, { amount })}
      </data>
      {negotiable && <span className="soft"> · {t('money.negotiable')}</span>}
    </span>
  );
}
