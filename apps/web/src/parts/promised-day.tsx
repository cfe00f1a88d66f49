import { useTranslation } from 'react-i18next';
import { dateText, today } from './moment-text';
import { useLanguage } from './terms';

/** By when the desk has promised an answer; once that day is past, so it says. */
export function PromisedDay({ day, isBrief = false }: { day: string | null | undefined; isBrief?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!day) return null;
  const isLate = day < today();
  const words = isLate ? 'promise.late' : isBrief ? 'promise.short' : 'promise.by';
  return <span className={isLate ? 'bad' : 'soft'}>{t(words, { day: dateText(day, language) })}</span>;
}
