import { useTranslation } from 'react-i18next';
import type { Pasted } from './indicator-paste';

/** How many rows came, and what of them was not understood, so that nobody has to compare both tables. */
export function PasteNotice({ pasted }: { pasted: Pasted | null }) {
  const { t } = useTranslation();
  const columns = {
    name: t('demand.field.indicatorName'),
    operator: t('demand.field.operator'),
    value: t('indicator.target'),
    valueTo: t('demand.field.valueTo'),
    unit: t('demand.field.unit'),
    testMethod: t('indicator.test'),
    currentLevel: t('indicator.current'),
    mustHave: t('demand.indicators.must'),
  };
  return (
    <div role="status" className="paste-notice">
      {pasted && (
        <>
          <p>✓ {t('demand.indicators.pasted', { total: pasted.rows.length })}</p>
          {pasted.dropped > 0 && <p className="bad">! {t('demand.indicators.dropped', { total: pasted.dropped })}</p>}
          {pasted.unread.map(({ line, column, text }) => (
            <p key={`${line} ${column}`} className="bad">
              !{' '}
              {t(text ? 'demand.indicators.unread' : 'demand.indicators.empty', {
                line,
                column: columns[column],
                text,
              })}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
