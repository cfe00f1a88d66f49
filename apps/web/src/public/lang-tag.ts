/** What `lang` and `hreflang` take. */
export const langTag = { zh: 'zh-CN', en: 'en' } as const;
