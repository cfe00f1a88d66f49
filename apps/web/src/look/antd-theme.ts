import { theme, type ThemeConfig } from 'antd';

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** antd computes its ramps from concrete colours, so the CSS variables are read, never copied. */
export function antdTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('river'),
      colorLink: token('river'),
      colorSuccess: token('success'),
      colorWarning: token('waiting'),
      colorError: token('stopped'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-soft'),
      colorTextPlaceholder: token('ink-soft'),
      colorTextDescription: token('ink-soft'),
      colorBgBase: token('panel'),
      colorBgContainer: token('panel'),
      colorBgLayout: token('paper'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      borderRadius: 6,
      fontFamily: token('face'),
      fontSize: 14,
      // A button's sign of loading leaves by a motion that may never end: it would stay, and name the button after it.
      motion: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        primaryColor: token('on-river'),
        defaultBg: token('panel'),
        defaultColor: token('ink'),
      },
      Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px' },
    },
  };
}
