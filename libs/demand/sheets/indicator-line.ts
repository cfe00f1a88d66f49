import { normalForm } from '#kernel/normal-form';
import { Refused } from '#platform/sheet/cell-kind';
import { ChoiceReader } from '#platform/sheet/choice-kinds';
import { fieldsOf, joinFields, type LineGrammar, optionalText } from '#platform/sheet/line-kind';
import { indicatorOperators } from '#taxonomy';
import type { DemandIndicator } from '../text/demand-content.entity';

const operators = new ChoiceReader(indicatorOperators);
const signs: Readonly<Record<string, DemandIndicator['operator']>> = { '>=': 'ge', '<=': 'le', '≧': 'ge', '≦': 'le' };
const written = /≥|≤|>=|<=|≧|≦|=|介于/g;
const measured = /^([^\s~～]+)(?:\s*[~～]\s*(\S+))?\s*(.*)$/s;
const unread = new Refused('line-unread');
const most = { name: 100, value: 100, valueTo: 100, unit: 40, testMethod: 300, currentLevel: 100 } as const;

/**
 * One indicator in a line, as people write it: `清洗时间 ≤ 40 min * | 产线实测 | 240 min` (a star where it must be met, then
 * how it is tested and where one stands today), `粒径 介于 10~20 μm`. What does not fit so is written field by field:
 * `名称 | 比较 | 值 | 至 | 单位 | * | 测试方法 | 现状`.
 */
export const indicatorLine: LineGrammar<DemandIndicator> = {
  readLine: (line) => {
    const [first = '', ...rest] = fieldsOf(line);
    const strict = operatorOf(rest[0] ?? '');
    if (strict !== undefined && rest.length > 1) return strictItem(first, strict, rest.slice(1));
    const said = looseItem(normalForm(first, 'NFC'));
    if (said === undefined || rest.length > 2) return unread;
    const [testMethod, currentLevel] = rest;
    return checked({ ...said, testMethod, currentLevel });
  },
  takeItem: (json) => {
    const texts = Object.keys(most).map((field) => [field, optionalText(json[field], 1_000)] as const);
    const bad = texts.find(([, text]) => text instanceof Refused);
    if (bad || typeof json.mustHave !== 'boolean') return new Refused('wrong-type', bad?.[0] ?? 'mustHave');
    const operator = indicatorOperators.codes.find((code) => code === json.operator) as
      DemandIndicator['operator'] | undefined;
    if (operator === undefined) return new Refused('not-in-table', 'operator');
    return checked({ ...(Object.fromEntries(texts) as Partial<Given>), operator, mustHave: json.mustHave });
  },
  writeLine: (item) => {
    const { name, operator, value, valueTo, unit, mustHave, testMethod, currentLevel } = item;
    const to = valueTo ? `~${valueTo}` : '';
    const said = [name, operators.word(operator, 'zh'), value + to, unit, mustHave ? '*' : '']
      .filter(Boolean)
      .join(' ');
    const loose = joinFields([said, testMethod, currentLevel]);
    const strict = [name, operator, value, valueTo, unit, mustHave ? '*' : '', testMethod, currentLevel];
    return isSame(indicatorLine.readLine(loose), item) ? loose : joinFields(strict);
  },
};

interface Given {
  readonly name?: string | null;
  readonly operator: DemandIndicator['operator'];
  readonly value?: string | null;
  readonly valueTo?: string | null;
  readonly unit?: string | null;
  readonly mustHave: boolean;
  readonly testMethod?: string | null;
  readonly currentLevel?: string | null;
}

/** `清洗时间 ≤ 40 min *`: cut at its sign, as one pattern for all of it would try every share of a long line. */
function looseItem(line: string): Given | undefined {
  const mustHave = line.endsWith('*');
  const all = (mustHave ? line.slice(0, -1) : line).trimEnd();
  // No star and no stroke stands behind the sign; the name may have one.
  const nameHas = Math.max(all.lastIndexOf('*'), all.lastIndexOf('|'));
  written.lastIndex = Math.max(1, nameHas + 1);
  for (let sign = written.exec(all); sign !== null; sign = written.exec(all)) {
    const operator = operatorOf(sign[0]);
    const [, value, valueTo, unit] = measured.exec(all.slice(written.lastIndex).trimStart()) ?? [];
    if (operator === undefined || value === undefined) continue;
    return { name: all.slice(0, sign.index).trimEnd(), operator, value, valueTo, unit, mustHave };
  }
  return undefined;
}

function strictItem(name: string, operator: DemandIndicator['operator'], rest: readonly string[]) {
  const [value, valueTo, unit, star, testMethod, currentLevel] = rest;
  return checked({ name, operator, value, valueTo, unit, mustHave: star === '*', testMethod, currentLevel });
}

function operatorOf(sign: string): DemandIndicator['operator'] | undefined {
  return signs[sign] ?? (operators.code(sign) as DemandIndicator['operator'] | undefined);
}

function checked({ operator, mustHave, ...texts }: Given): DemandIndicator | Refused {
  for (const [field, length] of Object.entries(most))
    if ((texts[field as keyof typeof most] ?? '').length > length) return new Refused('too-long', field);
  if (!texts.name || !texts.value) return unread;
  // A range needs its other end, and nothing else has one.
  if ((operator === 'range') !== Boolean(texts.valueTo)) return unread;
  const { name, value, valueTo, unit, testMethod, currentLevel } = texts;
  const more = { valueTo: valueTo || null, testMethod: testMethod || null, currentLevel: currentLevel || null };
  return { name, operator, value, unit: unit ?? '', mustHave, ...more };
}

function isSame(read: DemandIndicator | Refused, item: DemandIndicator): boolean {
  const form = (given: object) =>
    JSON.stringify(
      Object.entries(given)
        .filter(([, value]) => value !== null)
        .toSorted(),
    );
  return !(read instanceof Refused) && form(read) === form(item);
}
