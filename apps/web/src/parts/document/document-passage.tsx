import { useTranslation } from 'react-i18next';
import type { Language } from '../../words/words';
import { Changed, ChangedMark, useChange } from './changes';

type Translations = Readonly<Partial<Record<string, { text: string; isStale: boolean }>>>;
type Text = { language: Language; translations: Translations };

type Props = {
  field: string;
  title: string;
  text: string | null;
  of: Text;
  /** Said where nobody wrote anything; left out, the whole passage is. */
  isExpected?: boolean;
};

const tagOf = { zh: 'zh-CN', en: 'en' } as const;

/** One text as it was written, and its other language under it. */
export function DocumentPassage({ field, title, text, of, isExpected = false }: Props) {
  const { t } = useTranslation();
  const change = useChange(field);
  const isShown = text || isExpected || change || of.translations[field];
  if (!isShown) return null;
  return (
    <section>
      <h3>
        {title} <ChangedMark field={field} />
      </h3>
      <p className="pen" lang={tagOf[of.language]}>
        <Changed field={field}>{text || <span className="soft">{t('public.detail.notGiven')}</span>}</Changed>
      </p>
      <OtherLanguage field={field} of={of} />
    </section>
  );
}

/** The translation of one field, with a word where its original has changed since. */
export function OtherLanguage({ field, of }: { field: string; of: Text }) {
  const { t } = useTranslation();
  const key = `translations.${field}`;
  const translation = of.translations[field];
  const change = useChange(key);
  if (!translation && !change) return null;
  return (
    <div className="other-language">
      <p className="pen soft" lang={tagOf[of.language === 'zh' ? 'en' : 'zh']}>
        <Changed field={key}>{translation?.text}</Changed> <ChangedMark field={key} />
      </p>
      {translation?.isStale && <p className="stale-note">! {t('staleTranslation')}</p>}
    </div>
  );
}
