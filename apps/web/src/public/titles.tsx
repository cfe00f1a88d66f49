import { useTranslation } from 'react-i18next';
import { useLanguage } from '../parts/terms';
import { titleIn, type Titled } from '../parts/title-text';
import type { Language } from '../words/words';
import { langTag } from './lang-tag';

export function PageTitle({ of }: { of: Titled }) {
  const line = titleIn(useLanguage(), of);
  return (
    <hgroup>
      <h1 lang={langTag[line.mainLanguage]}>{line.main}</h1>
      {line.beside && (
        <p className="beside" lang={langTag[line.mainLanguage === 'en' ? 'zh' : 'en']}>
          {line.beside}
        </p>
      )}
    </hgroup>
  );
}

/** Says so when the reader's language does not exist, instead of leaving them to wonder. */
export function LanguageNote({ written, isTranslated }: { written: Language; isTranslated: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (language === written || isTranslated) return null;
  return <p className="note">{t(written === 'zh' ? 'onlyChinese' : 'onlyOwnLanguage')}</p>;
}
