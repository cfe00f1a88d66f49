import { useTranslation } from 'react-i18next';

/** How far the weights are from one whole, told while they are typed; loudly once somebody wanted to send them. */
export function PercentSum({ left, isRefused }: { left: number; isRefused: boolean }) {
  const { t } = useTranslation();
  const sum = Number((100 - left).toFixed(4));
  const off = Number(Math.abs(left).toFixed(4));
  return (
    <>
      <p role="status" className="percent-sum">
        <b className={left === 0 ? undefined : 'bad'}>{t('weights.sum', { sum })}</b>{' '}
        {left > 0 && t('weights.sumShort', { off })}
        {left < 0 && t('weights.sumOver', { off })}
        {left === 0 && t('weights.sumRight')}
      </p>
      <p role="alert" className="bad">
        {isRefused && t('weights.sumWrong')}
      </p>
    </>
  );
}
