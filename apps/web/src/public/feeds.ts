import type { ListKind } from './list-address';
import type { FeedLink, Visit } from './page';

/** Where programs that follow news find those of a kind, of some fields or of all. */
export function feedPath(kind: ListKind, fields: readonly string[], language: 'zh' | 'en'): string {
  const query = new URLSearchParams(fields.map((field) => ['field', field]));
  if (language === 'en') query.set('lang', 'en');
  const text = query.toString();
  return `/feeds/${kind}s.atom${text && `?${text}`}`;
}

export function feedOf(
  kind: ListKind,
  fields: readonly string[],
  { language, t }: Pick<Visit, 'language' | 't'>,
): FeedLink {
  return { title: t(`publicFace.feeds.${kind}s`), path: feedPath(kind, fields, language) };
}
