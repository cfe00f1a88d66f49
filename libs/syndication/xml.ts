// What XML 1.0 cannot hold, however it is written; people paste such signs out of old documents.
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as the content of an element or the value of an attribute. */
export function xmlText(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n';
