import type { Language } from '../words/words';

/** A word of the product's own address in front: search engines and feeds take no relative ones. */
export function absolute(publicUrl: string, path: string): string {
  return publicUrl + path;
}

/**
 * Where a page has its home in a language. The bare address answers in Chinese to whoever asks for no language, as
 * crawlers do: it is the home of the Chinese page, and English stands beside it.
 */
export function inLanguage(path: string, language: Language): string {
  return language === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The beginning of a text on one line, for what shows about two of them. */
export function beginning(text: string | null | undefined, most = 150): string | undefined {
  const signs = [...(text ?? '').replace(/\s+/g, ' ').trim()];
  if (signs.length === 0) return undefined;
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
}
