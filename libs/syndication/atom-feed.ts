import { xmlHead, xmlText } from './xml';

export type Language = 'zh' | 'en';

export interface FeedEntry {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly titleLanguage: Language;
  /** Null where only the title is shown. */
  readonly summary: string | null;
  readonly summaryLanguage: Language;
  /** Null where the owner is not named. */
  readonly author: string | null;
  readonly field: { readonly code: string; readonly label: string } | null;
  readonly publishedAt: Date;
}

export interface Feed {
  readonly self: string;
  readonly page: string;
  readonly language: Language;
  readonly title: string;
  readonly publisher: string;
  readonly rights: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

const tags = { zh: 'zh-CN', en: 'en' } as const;

/** A feed as RFC 4287 has it; of the same entries the same text, so that its reader need not fetch it twice. */
export function atomOf({ self, page, language, title, publisher, rights, entries }: Feed): string {
  const updated = entries[0]?.publishedAt ?? new Date(0);
  return `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tags[language]}">
<id>${xmlText(self)}</id>
<title>${xmlText(title)}</title>
<updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(page)}"/>
<author><name>${xmlText(publisher)}</name></author>
<rights>${xmlText(rights)}</rights>
${entries.map(entryOf).join('')}</feed>
`;
}

function entryOf(entry: FeedEntry): string {
  const { id, address, title, titleLanguage, summary, summaryLanguage, author, field, publishedAt } = entry;
  return `<entry>
<id>urn:uuid:${xmlText(id)}</id>
<title xml:lang="${tags[titleLanguage]}">${xmlText(title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(address)}"/>
<published>${publishedAt.toISOString()}</published>
<updated>${publishedAt.toISOString()}</updated>
${author === null ? '' : `<author><name>${xmlText(author)}</name></author>\n`}${
    field === null ? '' : `<category term="${xmlText(field.code)}" label="${xmlText(field.label)}"/>\n`
  }${summary === null ? '' : `<summary xml:lang="${tags[summaryLanguage]}">${xmlText(summary)}</summary>\n`}</entry>
`;
}
