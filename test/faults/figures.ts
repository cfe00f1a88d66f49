import { appendFileSync } from 'node:fs';

/** `npm run test:faults` asks for the long set; `npm test` runs a short one of the same. */
export const isLong = process.env.JIQIAO_FAULTS === 'long';

export interface Figure {
  /** What was done to the product. */
  readonly fault: string;
  readonly times: number;
  /** What was under way, and what became of it. */
  readonly result: string;
  /** Longest time from the fault, or from its end, to the product working again. */
  readonly recovery: string;
}

/** One line for the reader, and one for the table of scripts/test-faults.mjs. */
export function report(figure: Figure): void {
  process.stdout.write(`  ${figure.fault} ×${figure.times}: ${figure.result}; recovery ${figure.recovery}\n`);
  const file = process.env.JIQIAO_FAULT_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

export function between(least: number, most: number): number {
  return least + Math.random() * (most - least);
}
