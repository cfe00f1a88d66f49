import type { Indicator } from '../../api/shapes';
import { targetIn } from './indicator-target';

export type PastedIndicator = Partial<Indicator>;
type Column = 'name' | 'operator' | 'value' | 'valueTo' | 'unit' | 'testMethod' | 'currentLevel' | 'mustHave';

/** A cell that was not understood; its text stays in the table all the same. */
export type UnreadCell = { readonly line: number; readonly column: Column; readonly text: string };
export type Pasted = {
  readonly rows: readonly PastedIndicator[];
  readonly unread: readonly UnreadCell[];
  /** Rows for which there was no room. */
  readonly dropped: number;
};

const headings: Readonly<Record<Column, RegExp>> = {
  name: /^(技术)?(指标|参数|项目)(名称)?$|^名称$|^(indicator|parameter|name)$/i,
  operator: /^(关系|比较|符号)$|^(relation|operator)$/i,
  value: /^(目标|指标|要求|数)值?(要求)?$|^(target|value|requirement)( value)?$/i,
  valueTo: /^上限$|最大值|^(upper|max|to)\b/i,
  unit: /单位|^units?$/i,
  testMethod: /(检测|测试|检验|试验|考核)(方法|方式)?|method|^test/i,
  currentLevel: /(当前|现有|目前)(水平|值)?|现状|current/i,
  mustHave: /必须|必达|必要|must|required/i,
};
const operators: Readonly<Record<string, Indicator['operator']>> = {
  '≥': 'ge',
  '>=': 'ge',
  '≤': 'le',
  '<=': 'le',
  '=': 'eq',
  不低于: 'ge',
  不少于: 'ge',
  至少: 'ge',
  不高于: 'le',
  不超过: 'le',
  至多: 'le',
  等于: 'eq',
  介于: 'range',
  区间: 'range',
  范围: 'range',
  range: 'range',
  between: 'range',
};
const yes = /^(是|必须(达到)?|必达|√|✓|y|yes|true|1|must)$/i;
const no = /^(否|希望(达到)?|可选|×|n|no|false|0|optional|nice to have)$/i;
const withOperator: readonly Column[] = ['name', 'operator', 'value', 'unit', 'testMethod', 'currentLevel', 'mustHave'];
const withoutOperator: readonly Column[] = ['name', 'value', 'unit', 'testMethod', 'currentLevel', 'mustHave'];

/** Whether a paste is part of a table rather than some words for one cell. */
export function isTable(text: string): boolean {
  return text.includes('\t') || text.trim().includes('\n');
}

/** The rows copied from a spreadsheet, with or without its heading line, up to `room` of them. */
export function indicatorsIn(text: string, room: number): Pasted {
  const lines = cellsIn(text).filter((cells) => cells.some(Boolean));
  const headed = headingOf(lines[0] ?? []);
  const columns = headed ?? (hasOperatorColumn(lines) ? withOperator : withoutOperator);
  const body = headed ? lines.slice(1) : lines;
  const unread: UnreadCell[] = [];
  const rows = body.slice(0, room).map((cells, index) => {
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
    const tell = (column: Column, what: string) => unread.push({ line: index + (headed ? 2 : 1), column, text: what });
    return cells.length === 1 ? loneRow(cells[0] ?? '', tell) : rowOf(cell, tell);
  });
  return { rows, unread, dropped: Math.max(0, body.length - room) };
}

type Tell = (column: Column, text: string) => void;

function rowOf(cell: (column: Column) => string, tell: Tell): PastedIndicator {
  const target = targetIn(cell('value'));
  if (!target) tell('value', cell('value'));
  const sign = cell('operator').toLowerCase();
  const operator = operators[sign];
  if (sign && !operator) tell('operator', cell('operator'));
  const valueTo = cell('valueTo') || target?.valueTo;
  const must = cell('mustHave');
  if (must && !yes.test(must) && !no.test(must)) tell('mustHave', must);
  return {
    name: cell('name'),
    operator: valueTo ? 'range' : (operator ?? target?.operator ?? 'eq'),
    value: target?.value ?? cell('value'),
    ...(valueTo ? { valueTo } : {}),
    unit: cell('unit') || (target?.unit ?? ''),
    testMethod: cell('testMethod') || undefined,
    currentLevel: cell('currentLevel') || undefined,
    mustHave: !no.test(must),
  };
}

/** “预警提前时间 ≥40 小时” in one cell: the name ends where the target begins. */
function loneRow(text: string, tell: Tell): PastedIndicator {
  const at = text.search(/(≥|>=|≤|<=|=|>|<|不低于|不少于|至少|不高于|不超过|至多|±|[-+]?\d)/);
  const target = at > 0 ? targetIn(text.slice(at)) : null;
  if (!target) {
    tell('value', text);
    return { name: text, operator: 'ge', mustHave: true };
  }
  const { unit, ...rest } = target;
  return { name: text.slice(0, at).replace(/[\s:：,，]+$/, ''), ...rest, unit, mustHave: true };
}

function headingOf(cells: readonly string[]): Column[] | null {
  const known = Object.entries(headings) as [Column, RegExp][];
  const columns = cells.map((text) => known.find(([, words]) => words.test(text.replace(/[（(].*$/, '').trim()))?.[0]);
  const found = columns.filter(Boolean);
  return found.length >= 2 && new Set(found).size === found.length ? (columns as Column[]) : null;
}

function hasOperatorColumn(lines: readonly (readonly string[])[]): boolean {
  const second = lines.map((cells) => cells[1] ?? '').filter(Boolean);
  const known = second.filter((text) => text.toLowerCase() in operators);
  // One word nobody knows must not move the columns of all the other rows.
  return known.length * 2 > second.length;
}

/** Spreadsheets quote a cell that holds a tab, a line break or a quote. */
function cellsIn(text: string): string[][] {
  const lines: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
  for (const [, quoted, plain, end] of text.replace(/\r\n?/g, '\n').matchAll(cells)) {
    const cell = quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"');
    lines.at(-1)?.push(cell.replace(/\s+/g, ' ').trim());
    if (end === '\n') lines.push([]);
    if (end === '') break;
  }
  return lines;
}
