import { table } from './page-tables.mjs';

/** A line for each page of each role; those that only tell whose they are come as one number. */
export function walkTable(rows) {
  const shown = rows.filter(({ address, isOthers }) => address && !isOthers);
  const lines = shown.map(({ role, place, axe, wide, stops, doors, faults }) => [
    role,
    place,
    axe,
    wide,
    stops,
    doors,
    faults.length - axe - wide,
  ]);
  const roles = [...new Set(rows.map(({ role }) => role))];
  const others = roles.map((role) => {
    const own = rows.filter((row) => row.role === role);
    const count = (is) => own.filter(is).length;
    const passed = [
      role,
      count(({ address, isOthers }) => address && !isOthers),
      count(({ isOthers }) => isOthers),
      count(({ address }) => !address),
    ];
    return passed;
  });
  return [
    table(['角色 role', '页面 page', 'axe', '过宽 wide', '停留 stops', '打开 opened', '其他 else'], lines),
    table(['角色 role', '所见 shown', '他人 of others', '无此事 nothing to show'], others),
  ].join('\n\n');
}
