import type { HistoryEntry } from '../api/shapes';

/** What happened once, or what the system did again and again with nothing in between; all of them newest first, as they come. */
export type HistoryLine = { last: HistoryEntry; all: readonly HistoryEntry[] };

/** Each new achievement compares a demand anew, often many times a day: such lines would hide what people did. */
const repeated = 'match';

export function historyLines(entries: readonly HistoryEntry[]): HistoryLine[] {
  const lines: { last: HistoryEntry; all: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line && isRepeated(entry) && isRepeated(line.last)) {
      line.all.push(entry);
    } else {
      lines.push({ last: entry, all: [entry] });
    }
  }
  return lines;
}

function isRepeated({ action, from, to, reasonCodes }: HistoryEntry): boolean {
  return action === repeated && from === to && reasonCodes.length === 0;
}
