import { appendFileSync } from 'node:fs';

/** `npm run test:faults` asks for the long set; `npm test` runs a short one of the same. */
export const isLong = process.env.JIQIAO_FAULTS === 'long';

/** Where the queue lies. */
export const backends = ['postgresql', 'redis'] as const;
export type Backend = (typeof backends)[number];

export interface Figure {
  readonly times: number;
  /** What was under way, and what became of it. */
  readonly result: string;
  /** Longest time from the fault, or from its end, to the product working again. */
  readonly recovery: string;
}

export interface Line extends Figure {
  /** The number in the list of faults (trust B4). */
  readonly no: string;
  /** What was done to the product. */
  readonly fault: string;
  readonly backend: Backend;
}

/** One line for the reader, and one for the table of scripts/test-faults.mjs. */
export function report(line: Line): void {
  const { no, fault, backend, times, result, recovery } = line;
  process.stdout.write(`  ${no} ${fault} (${backend}) ×${times}: ${result}; recovery ${recovery}\n`);
  const file = process.env.JIQIAO_FAULT_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

export function between(least: number, most: number): number {
  return least + Math.random() * (most - least);
}
