import { withoutImpossible } from '#kernel/xml-characters';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as the content of an element or the value of an attribute. */
export function xmlText(text: string): string {
  return withoutImpossible(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n';
