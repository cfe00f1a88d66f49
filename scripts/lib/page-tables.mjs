const kB = (bytes) => (bytes / 1000).toFixed(1);

/** Columns as wide as their widest cell, words to the left and figures to the right. */
export function table(head, rows) {
  const lines = [head, ...rows].map((cells) => cells.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column]))));
  const padded = (cell, column) => {
    const room = ' '.repeat(widths[column] - widthOf(cell));
    return /^[\d.]*$/.test(cell) && column > 0 ? room + cell : cell + room;
  };
  return lines.map((cells) => cells.map(padded).join('  ').trimEnd()).join('\n');
}

/** A Chinese sign takes the place of two letters. */
function widthOf(text) {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
}

export function wireTable(rows) {
  const head = ['over the wire, kB', 'requests', 'html', 'js', 'css', 'other', 'bar of js'];
  return table(
    head,
    rows.map(({ name, requests, document, script, style, other, bar }) => [
      name,
      requests,
      ...[document, script, style, other].map(kB),
      bar,
    ]),
  );
}

export function routeTable(routes) {
  const rows = routes.map(({ name, script, style }) => [name, kB(script), kB(style)]);
  return table(['a page of the console adds, kB (gzip)', 'js', 'css'], rows);
}

export function scoreTable(rows, categories) {
  const cells = rows.map(({ name, scores, figures }) => [name, ...categories.map((each) => scores[each]), figures]);
  return table(['Lighthouse, phone', ...categories, ''], cells);
}
