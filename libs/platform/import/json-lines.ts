import type { JsonObject } from '#kernel/json';

export interface JsonLine {
  /** From 1, as editors count. */
  readonly line: number;
  /** Undefined where the line is no JSON object. */
  readonly record: JsonObject | undefined;
}

/** The objects of a JSON Lines text; empty lines are skipped. */
export function* readJsonLines(text: string): Generator<JsonLine> {
  let line = 0;
  for (const content of text.replace(/^\uFEFF/, '').split('\n')) {
    line += 1;
    if (content.trim() !== '') yield { line, record: objectOf(content) };
  }
}

function objectOf(content: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    // The caller reports the line; what exactly broke in it helps nobody.
    return undefined;
  }
}
