/** What the form lets people write; the dated rules `….title_length` and `….title_length_en` judge what is handed in. */
export const titleLengths = { demand: { zh: 50, en: 150 }, achievement: { zh: 60, en: 150 } } as const;
