import type { Json } from '#kernel/json';
import { type Cell, type CellKind, type Choices, type Language, Refused } from './cell-kind';
import { comparable, textOf } from './cell-text';

/** How a choice stands in a drop-down list: for people by its words, for programs by its code. */
export function choiceLabel({ code, zh, en }: Choices['rows'][number]): string {
  return `${code} ${zh} / ${en}`;
}

/** Finds what somebody means by a code, a word of either language, or a line of the drop-down list. */
export class ChoiceReader {
  private readonly codeOf = new Map<string, string | null>();

  constructor(private readonly choices: Choices) {
    // The whole word counts more than its parts, and what two rows could mean, none does.
    this.add(({ code }) => [code]);
    this.add((row) => [choiceLabel(row), `${row.code} ${row.zh}`, row.zh, row.en]);
    this.add(({ zh, en }) => [...zh.split(/[/（：]/), ...en.split(/[:/(]/), ...zh.split(' ').slice(0, 1)]);
  }

  code(text: string): string | undefined {
    return this.codeOf.get(comparable(text)) ?? undefined;
  }

  /** The word that people read, unless it could be another's too. */
  word(code: string, language: Language): string {
    const row = this.choices.rows.find((one) => one.code === code);
    if (!row) return code;
    return this.code(row[language]) === code ? row[language] : choiceLabel(row);
  }

  private add(wordsOf: (row: Choices['rows'][number]) => readonly string[]): void {
    const added = new Map<string, string | null>();
    for (const row of this.choices.rows)
      for (const word of wordsOf(row).map(comparable).filter(Boolean)) {
        const other = added.get(word);
        added.set(word, other === undefined || other === row.code ? row.code : null);
      }
    for (const [word, code] of added) if (!this.codeOf.has(word)) this.codeOf.set(word, code);
  }
}

const notInTable = new Refused('not-in-table');

export function choice(choices: Choices): CellKind<string> {
  const reader = new ChoiceReader(choices);
  return {
    read: (cell) => reader.code(textOf(cell)) ?? notInTable,
    take: (json) => (choices.rows.some(({ code }) => code === json) ? (json as string) : notInTable),
    write: (code, language) => reader.word(code, language),
    choices,
    isSingle: true,
  };
}

/** A choice whose codes are numbers, such as a level from 1 to 9. */
export function numericChoice(choices: Choices): CellKind<number> {
  const plain = choice(choices);
  const numbered = (code: string | Refused) => (code instanceof Refused ? code : Number(code));
  return {
    read: (cell) => numbered(plain.read(typeof cell === 'number' ? String(cell) : cell)),
    take: (json) => numbered(typeof json === 'number' ? plain.take(String(json)) : notInTable),
    write: (code, language) => plain.write(String(code), language),
    choices,
    isSingle: true,
  };
}

/** Several of one list in a cell: 许可；合作开发. */
export function severalOf(choices: Choices): CellKind<string[]> {
  const reader = new ChoiceReader(choices);
  const known = (codes: readonly (string | undefined)[]) =>
    codes.every((code) => code !== undefined) ? [...new Set(codes as string[])] : notInTable;
  const isCode = (json: Json) => choices.rows.some(({ code }) => code === json);
  return {
    read: (cell) => known(partsOf(cell, reader)),
    take: (json) => (Array.isArray(json) && json.every(isCode) ? [...new Set(json as string[])] : notInTable),
    write: (codes, language) => codes.map((code) => reader.word(code, language)).join('；'),
    choices,
    isSingle: false,
  };
}

/** By semicolons first: a word of the list may itself hold a comma. */
function partsOf(cell: Cell, reader: ChoiceReader): (string | undefined)[] {
  const parts = textOf(cell)
    .split(/[；;\n]/)
    .filter((part) => part.trim() !== '');
  return parts.flatMap((part) => {
    const whole = reader.code(part);
    return whole === undefined
      ? part
          .split(/[、，,]/)
          .filter(Boolean)
          .map((one) => reader.code(one))
      : [whole];
  });
}

export const sheetLanguages: Choices = {
  name: 'sheetLanguages',
  rows: [
    { code: 'zh', zh: '中文', en: 'Chinese' },
    { code: 'en', zh: '英文', en: 'English' },
  ],
};

/** What the letters say where nobody says it. */
export function languageIn(sample: string): Language {
  return /\p{Script=Han}/u.test(sample) ? 'zh' : 'en';
}
