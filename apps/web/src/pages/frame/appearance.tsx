import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { antdTheme } from '../../look/antd-theme';
import { useLanguage } from '../../parts/terms';
import { pageNonce } from './page-nonce';

const darkMedia = matchMedia('(prefers-color-scheme: dark)');

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      darkMedia.addEventListener('change', listener);
      return () => darkMedia.removeEventListener('change', listener);
    },
    () => darkMedia.matches,
  );
}

/** antd in our colours, in the system's light or dark, allowed by this page's nonce. */
export function Appearance({ children }: { children: ReactNode }) {
  const dark = useSystemDark();
  const language = useLanguage();
  const theme = useMemo(() => antdTheme(dark), [dark]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enGB : zhCN}
      csp={{ nonce: pageNonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
