import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** The same `lang` cookie that the public pages read: one choice for both. */
function remember(language: string): void {
  document.cookie = `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const other = i18n.language === 'en' ? 'zh' : 'en';
  const change = () => {
    remember(other);
    document.documentElement.lang = other === 'en' ? 'en' : 'zh-CN';
    void i18n.changeLanguage(other).then(() => queries.invalidateQueries());
  };
  return (
    <button type="button" className="link-button" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={change}>
      {t('language.other')}
    </button>
  );
}
