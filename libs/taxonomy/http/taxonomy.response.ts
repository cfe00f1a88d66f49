import type { CodeMapping } from '../code-mapping';
import type { CodeTable } from '../code-table';

export class WordsResponse {
  zh: string;
  en: string;
}

export class CodeRowResponse {
  code: string;
  zh: string;
  en: string;
  /** The code above this one, in the table `parentTable`. */
  parent?: string;
}

export class CodeTableResponse {
  name: string;
  source: WordsResponse;
  /** The edition of the source; of our own tables the fingerprint of their words. */
  version: string;
  effectiveFrom: string | null;
  /** The table of the rows' parents; null where no row has one. */
  parentTable: string | null;
  rows: CodeRowResponse[];

  static from({ name, rows, edition }: CodeTable): CodeTableResponse {
    const { source, version, effectiveFrom, parents } = edition;
    const isTree = rows.some(({ parent }) => parent !== undefined);
    return {
      name,
      source: { zh: source.zh, en: source.en },
      version,
      effectiveFrom,
      parentTable: isTree ? (parents?.name ?? name) : null,
      rows: rows.map(({ code, zh, en, parent }) => ({ code, zh, en, parent })),
    };
  }
}

export class MappedPairResponse {
  from: string;
  to: string;
  /** The two lists do not fit here: a person has to confirm or choose another. */
  toConfirm: boolean;
}

export class CodeMappingResponse {
  from: string;
  to: string;
  pairs: MappedPairResponse[];

  static from({ from, to, pairs }: CodeMapping): CodeMappingResponse {
    return { from: from.name, to: to.name, pairs: pairs.map((pair) => ({ ...pair })) };
  }
}

export class TaxonomyResponse {
  tables: CodeTableResponse[];
  /** Default answers from one table's codes to another's. */
  mappings: CodeMappingResponse[];
}
