import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JsonObject } from '#kernel/json';
import type { ImportSource } from './import-report';

export interface JsonLine {
  /** From 1, as editors count. */
  readonly line: number;
  /** Undefined where the line is no JSON object. */
  readonly record: JsonObject | undefined;
}

const linesPerTurn = 100;

/** The objects of JSON Lines; empty lines are skipped. */
export async function* readJsonLines(source: ImportSource): AsyncGenerator<JsonLine> {
  const input = 'text' in source ? Readable.from([source.text]) : createReadStream(source.file, 'utf8');
  let line = 0;
  for await (const content of linesOf(input)) {
    line += 1;
    if (line % linesPerTurn === 0) await nextTurn();
    const text = line === 1 ? content.replace(/^\uFEFF/, '') : content;
    if (text.trim() !== '') yield { line, record: objectOf(text) };
  }
}

/** Ends at line feeds only: readline breaks at U+2028 as well, which may stand within a text of JSON. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = '';
  for await (const part of input) {
    const ends = part.split('\n');
    const last = ends.pop() ?? '';
    for (const [at, end] of ends.entries()) yield at === 0 ? begun + end : end;
    begun = ends.length === 0 ? begun + last : last;
  }
  if (begun !== '') yield begun;
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
