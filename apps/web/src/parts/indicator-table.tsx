import { useTranslation } from 'react-i18next';
import type { Indicator } from '../api/shapes';
import { asWritten } from './written';

const sign = { ge: '≥', le: '≤', eq: '=', range: '' } as const;

export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  const target = (each: Indicator) =>
    each.operator === 'range'
      ? t('indicator.between', { from: each.value, to: each.valueTo ?? '' })
      : `${sign[each.operator]} ${each.value}`;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('indicator.name')}</th>
          <th scope="col">{t('indicator.target')}</th>
          <th scope="col">{t('indicator.current')}</th>
          <th scope="col">{t('indicator.test')}</th>
          <th scope="col">{t('indicator.must')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((each, index) => (
          <tr key={`${index}-${each.name}`}>
            <th scope="row">{asWritten(each.name)}</th>
            <td data-label={t('indicator.target')}>
              {/* A figure is not parted from its unit. */}
              {target(each)}
              {'\u00a0'}
              {asWritten(each.unit)}
            </td>
            <td data-label={t('indicator.current')}>{asWritten(each.currentLevel || t('time.none'))}</td>
            <td data-label={t('indicator.test')}>{asWritten(each.testMethod || t('time.none'))}</td>
            <td data-label={t('indicator.must')}>
              {each.mustHave ? t('indicator.mustHave') : t('indicator.niceToHave')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
