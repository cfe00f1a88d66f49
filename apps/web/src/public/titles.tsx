import { useTranslation } from 'react-i18next';
import { useLanguage } from '../parts/terms';
import { titleIn, type Titled } from '../parts/title-text';
import type { Language } from '../words/words';

const tag = { zh: 'zh-CN', en: 'en' } as const;

export function PageTitle({ of }: { of: Titled }) {
  const line = titleIn(useLanguage(), of);
  return (
    <hgroup>
      <h1 lang={tag[line.mainLanguage]}>{line.main}</h1>
      {line.beside && (
        <p className="beside" lang={tag[line.mainLanguage === 'en' ? 'zh' : 'en']}>
          {line.beside}
        </p>
      )}
    </hgroup>
  );
}

/** Says so when the reader's language does not exist, instead of leaving them to wonder. */
export function LanguageNote({ written, english }: { written: Language; english: string | null | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (language === 'en' && written === 'zh' && !english) return <p className="note">{t('onlyChinese')}</p>;
  if (language === 'zh' && written === 'en') return <p className="note">{t('onlyOwnLanguage')}</p>;
  return null;
}

export function textIn(language: Language, text: string | null | undefined, english: string | null | undefined) {
  return (language === 'en' && english ? english : text) ?? null;
}
