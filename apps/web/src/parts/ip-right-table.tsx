import { useTranslation } from 'react-i18next';
import type { IpRight } from '../api/shapes';
import { Day } from './moment';
import { useTerms } from './terms';

export function IpRightTable({ rights }: { rights: readonly IpRight[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('public.detail.ipKind')}</th>
          <th scope="col">{t('public.detail.ipNumber')}</th>
          <th scope="col">{t('public.detail.ipStatus')}</th>
          <th scope="col">{t('public.detail.ipExpires')}</th>
        </tr>
      </thead>
      <tbody>
        {rights.map((right, index) => (
          <tr key={`${index}-${right.number ?? ''}`}>
            <th scope="row">{term('ipKinds', right.kind)}</th>
            <td data-label={t('public.detail.ipNumber')}>{right.number || t('time.none')}</td>
            <td data-label={t('public.detail.ipStatus')}>{term('ipStatuses', right.status)}</td>
            <td data-label={t('public.detail.ipExpires')}>
              {right.expiresOn ? <Day at={right.expiresOn} /> : t('time.none')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
