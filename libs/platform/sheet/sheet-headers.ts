import type { Fault } from '#kernel/domain-error';
import { beginningOf } from '#kernel/storable';
import { Refused } from './cell-kind';
import { comparable, textOf } from './cell-text';
import type { RawRow } from './read-sheet';
import { SheetRefused } from './sheet.errors';
import type { SheetColumn, SheetForm } from './sheet-form';

/** The column that an errors workbook puts before the others; sent back as it is, it is passed over. */
export const faultHeader = { zh: '有误之处', en: 'What to mend' };

/** Which column of the file holds what, by its header in either language, an older one, or by the field's own name. */
export function columnsIn(header: RawRow, form: SheetForm<unknown>): ReadonlyMap<SheetColumn, number> {
  const places = new Map<SheetColumn, number>();
  const faults: Fault[] = [];
  for (let place = 1; place <= header.width; place++) {
    const cell = header.cell(place);
    if (cell === null) continue;
    const name = cell instanceof Refused ? '' : textOf(cell).trim();
    const column = form.columns.find((one) => namesOf(one).includes(headerForm(name)));
    if (column && places.has(column)) faults.push({ path: column.path, code: 'header-twice' });
    else if (column) places.set(column, place);
    else if (cell instanceof Refused) faults.push({ path: `${place}`, code: cell.code });
    else if (!isPassedOver(name, form)) faults.push({ path: beginningOf(name, 60), code: 'header-unknown' });
  }
  for (const column of form.columns)
    if (column.isRequired && !places.has(column)) faults.push({ path: column.path, code: 'header-missing' });
  if (faults.length > 0) throw new SheetRefused('sheet-headers', faults.slice(0, 100));
  return places;
}

function namesOf({ header, path, formerly = [] }: SheetColumn): string[] {
  return [header.zh, header.en, path, ...formerly].map(headerForm);
}

function isPassedOver(name: string, form: SheetForm<unknown>): boolean {
  return [faultHeader, ...form.passedOver].some(({ zh, en }) => [zh, en].map(headerForm).includes(headerForm(name)));
}

/** A star marks what must be filled in and is no part of the name. */
function headerForm(name: string): string {
  return comparable(name).replace(/[*＊]/g, '');
}
