import type { CodeTable } from '../code-table';

/** Whether the coded reasons belong to the move (their codes begin with it) and are not missing where the move needs one. */
export function reasonsFit(
  table: CodeTable,
  given: { readonly action: string; readonly codes: readonly string[]; readonly isNeeded: boolean },
): boolean {
  const fit = given.codes.every((code) => code.startsWith(`${given.action}.`) && table.has(code));
  return fit && (!given.isNeeded || given.codes.length > 0);
}
