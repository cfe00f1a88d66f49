import { contactFault } from './contact-fault';
import type { Fault } from './domain-error';
import { type Names, namesFault } from './names-fault';
import type { Translations } from './translations';

/** A text that others will read, and where in the form it stands. */
export type ShownText = readonly [path: string, text: string | null | undefined];

/** What no text for others may tell: how to reach somebody, and, where it is anonymous, whose it is. */
export function disclosureFaults(texts: readonly ShownText[], hidden: Names | null): Fault[] {
  return texts.flatMap(([path, text]) => {
    if (!text) return [];
    const codes = [contactFault(text), hidden ? namesFault(text, hidden) : undefined];
    return codes.flatMap((code) => (code ? [{ path, code }] : []));
  });
}

/** The texts of one content by the names of their fields, each in both languages. */
export function shownTexts<Field extends string>(
  content: Readonly<Record<Field, string | null>> & { readonly translations: Translations },
  fields: readonly Field[],
): ShownText[] {
  return [
    ...fields.map((field): ShownText => [field, content[field]]),
    ...Object.entries(content.translations).map(([field, { text }]): ShownText => [`translations.${field}`, text]),
  ];
}

export function shownList(path: string, texts: readonly string[]): ShownText[] {
  return texts.map((text, i) => [`${path}.${i}`, text]);
}
