import { useTranslation } from 'react-i18next';
import { dateText, momentText } from './moment-text';
import { useLanguage } from './terms';
import { None } from './none';

export function Day({ at }: { at: string | null | undefined }) {
  const language = useLanguage();
  if (!at) return <None />;
  return (
    <time className="day" dateTime={at} title={at.length > 10 ? momentText(at, language) : undefined}>
      {dateText(at, language)}
    </time>
  );
}

export function Moment({ at }: { at: string | null | undefined }) {
  const language = useLanguage();
  if (!at) return <None />;
  return <time dateTime={at}>{momentText(at, language)}</time>;
}

/** How long something has waited, in whole hours as the server counts them. */
export function Waited({ hours }: { hours: number }) {
  const { t } = useTranslation();
  if (hours < 1) return <>{t('time.underAnHour')}</>;
  if (hours < 48) return <>{t('time.hours', { count: Math.round(hours) })}</>;
  return <>{t('time.days', { count: Math.floor(hours / 24) })}</>;
}

export function Ago({ at }: { at: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = Math.max(0, (Date.now() - Date.parse(at)) / 3_600_000);
  const days = Math.floor(hours / 24);
  const span =
    hours < 1
      ? t('time.minutes', { count: Math.max(1, Math.round(hours * 60)) })
      : hours < 48
        ? t('time.hours', { count: Math.round(hours) })
        : t('time.days', { count: days });
  return (
    <time dateTime={at} title={momentText(at, language)}>
      {days > 30 ? dateText(at, language) : t('time.ago', { span })}
    </time>
  );
}
