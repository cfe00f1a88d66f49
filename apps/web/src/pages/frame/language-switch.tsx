import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';

/** The same `lang` cookie that the public pages read: one choice for both. */
function remember(language: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const other = i18n.language === 'en' ? 'zh' : 'en';
  const change = () => {
    remember(other);
    // Whoever switches while signed in wants to be written to like that; where it fails, the account page has the setting.
    void client.PUT('/api/account/language', { body: { language: other } }).catch(() => undefined);
    document.documentElement.lang = other === 'en' ? 'en' : 'zh-CN';
    void i18n.changeLanguage(other).then(() => queries.invalidateQueries());
  };
  return (
    <button type="button" className="link-button" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={change}>
      {t('language.other')}
    </button>
  );
}
