import { useTranslation } from 'react-i18next';
import { dateText, today } from './moment-text';
import { useLanguage } from './terms';

/** By when the desk has promised an answer; once that day is past, so it says. */
export function PromisedDay({ day }: { day: string | null | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!day) return null;
  const isLate = day < today();
  return (
    <span className={isLate ? 'bad' : 'soft'}>
      {t(isLate ? 'promise.late' : 'promise.by', { day: dateText(day, language) })}
    </span>
  );
}
