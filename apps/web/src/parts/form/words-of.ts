/** People separate keywords as they write: 顿号, commas, semicolons, new lines. */
export function wordsOf(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/[、，,;；\n]+/).map((word) => word.trim()))].filter(Boolean);
}

/** An empty field is left out rather than sent as an empty string. */
export function filled(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}
