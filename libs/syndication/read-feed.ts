import { Injectable } from '@nestjs/common';
import { PublicAchievementLists } from '#achievement';
import { PublicDemandLists } from '#demand';
import { env } from '#platform/config/env';
import { highTechFields } from '#taxonomy';
import { atomOf, type FeedEntry, type Language } from './atom-feed';

export interface FeedAsked {
  readonly kind: 'demands' | 'achievements';
  /** Codes of fields of technology; all where there are none. */
  readonly fields: readonly string[];
  readonly language: Language;
}

/** What a row of a public list says of itself; both kinds have it. */
interface Row {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly titleTranslation: string | null;
  readonly snippet: string | null;
  readonly highTechField: string | null;
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
  readonly publishedAt: Date;
}

const mostEntries = 50;
/** As many signs of the text as the lists read. */
const snippetLength = 160;

const words = {
  zh: {
    publisher: '技桥',
    demands: '技桥 · 新公开的需求',
    achievements: '技桥 · 新公开的成果',
    rights: '可以再利用，请注明“来源：技桥”和取得时间；详细文本的权利归发布单位。',
  },
  en: {
    publisher: 'Jiqiao',
    demands: 'Jiqiao · new needs',
    achievements: 'Jiqiao · new achievements',
    rights:
      'May be reused with “Source: Jiqiao” and the time of retrieval; rights in full texts are their publishers’.',
  },
} as const;

/** The latest of a kind that anybody may see, for programs that follow news. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly demands: PublicDemandLists,
    private readonly achievements: PublicAchievementLists,
  ) {}

  async execute({ kind, fields, language }: FeedAsked): Promise<string> {
    const filter = fields.length > 0 ? { highTechField: fields } : {};
    const { items } =
      kind === 'demands'
        ? await this.demands.page(filter, { limit: mostEntries })
        : await this.achievements.page(filter, { limit: mostEntries });
    const said = words[language];
    const labels = fields.map((field) => highTechFields.label(field)[language]);
    return atomOf({
      self: address(
        `/feeds/${kind}.atom`,
        fields.map((field) => ['field', field] as const),
        language,
      ),
      page: address(
        `/${kind}`,
        fields.map((field) => ['highTechField', field] as const),
        language,
      ),
      language,
      title: [said[kind], ...labels].join(' · '),
      publisher: said.publisher,
      rights: said.rights,
      entries: items.map((row: Row) => entryOf(kind, row, language)),
    });
  }
}

function entryOf(kind: FeedAsked['kind'], row: Row, language: Language): FeedEntry {
  const isTranslated = language !== row.language && row.titleTranslation !== null;
  const { id, snippet, highTechField: field, organisationName, organisationNameEn, publishedAt } = row;
  return {
    id,
    address: address(`/${kind}/${id}`, [], language),
    title: isTranslated && row.titleTranslation ? row.titleTranslation : row.title,
    titleLanguage: isTranslated ? language : row.language,
    summary: snippet !== null && snippet.length >= snippetLength ? `${snippet}…` : snippet,
    summaryLanguage: row.language,
    author: language === 'en' ? (organisationNameEn ?? organisationName) : organisationName,
    field: field === null ? null : { code: field, label: highTechFields.label(field)[language] },
    publishedAt,
  };
}

function address(path: string, query: readonly (readonly [string, string])[], language: Language): string {
  const params = new URLSearchParams(query.map(([name, value]) => [name, value]));
  if (language === 'en') params.set('lang', language);
  const text = params.toString();
  return `${env().PUBLIC_URL}${path}${text && `?${text}`}`;
}
