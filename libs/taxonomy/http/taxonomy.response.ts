import type { CodeTable } from '../code-table';

export class CodeRowResponse {
  code: string;
  zh: string;
  en: string;
}

export class CodeTableResponse {
  name: string;
  rows: CodeRowResponse[];

  static from(table: CodeTable): CodeTableResponse {
    return { name: table.name, rows: table.rows.map(({ code, zh, en }) => ({ code, zh, en })) };
  }
}

export class TaxonomyResponse {
  tables: CodeTableResponse[];
}
