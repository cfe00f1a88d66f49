import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import type { Actor } from '#platform/http/actor';
import type { Language } from '#platform/sheet/cell-kind';
import type { SheetCell, SheetToWrite } from '#platform/sheet/write-sheet';

/** What of a list is asked for: its own filter and sort, and as whom. */
export interface ExportAsked {
  readonly filter: object;
  readonly sort?: string;
  readonly actor: Actor | undefined;
}

/** A list that can leave as a file. `Row` is light: what a row says in full is read a chunk at a time. */
export interface ExportList<Row = unknown> {
  readonly name: string;
  readonly title: Bilingual;
  headers(language: Language): readonly string[];
  page(
    asked: ExportAsked,
    page: { readonly cursor?: string; readonly limit: number },
  ): Promise<{ items: Row[]; nextCursor: string | null }>;
  cells(rows: readonly Row[], language: Language): Promise<SheetCell[][]> | SheetCell[][];
}

const rowsPerPage = 500;

/** The lists that the features let out; found by name when a file is written in the background. */
@Injectable()
export class ExportLists {
  private readonly byName = new Map<string, ExportList>();

  register(...lists: readonly ExportList[]): void {
    for (const list of lists) {
      if (this.byName.has(list.name)) throw new Error(`two lists for export are called ${list.name}`);
      this.byName.set(list.name, list);
    }
  }

  named(name: string): ExportList {
    const list = this.byName.get(name);
    if (!list) throw new Error(`no list for export is called ${name}`);
    return list;
  }

  /** The rows of a list page by page, at most so many. */
  async *pages(list: ExportList, asked: ExportAsked, most = Infinity): AsyncGenerator<unknown[]> {
    let cursor: string | undefined;
    for (let left = most; left > 0;) {
      const { items, nextCursor } = await list.page(asked, { cursor, limit: Math.min(rowsPerPage, left) });
      yield items;
      left -= items.length;
      if (nextCursor === null) return;
      cursor = nextCursor;
    }
  }

  sheetOf(list: ExportList, pages: AsyncIterable<unknown[]> | Iterable<unknown[]>, language: Language): SheetToWrite {
    return { title: list.title[language], headers: list.headers(language), rows: cellsOf(list, pages, language) };
  }
}

async function* cellsOf(
  list: ExportList,
  pages: AsyncIterable<unknown[]> | Iterable<unknown[]>,
  language: Language,
): AsyncGenerator<SheetCell[]> {
  for await (const rows of pages) yield* await list.cells(rows, language);
}
