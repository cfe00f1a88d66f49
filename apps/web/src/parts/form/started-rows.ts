/** Rows left empty go, so that a fault's index names the row on the screen; one stays, so that there is a row to fill. */
export function startedRows<Row>(
  rows: readonly Row[] | undefined,
  isStarted: (row: Row) => boolean,
): Row[] | undefined {
  const started = rows?.filter(isStarted);
  return started?.length ? started : rows?.slice(0, 1);
}
