import type { Fault } from './domain-error';

/** One part of how complete a text is, by a code that a code table names. */
export interface CompletenessPart {
  readonly code: string;
  readonly points: number;
  readonly max: number;
}

/** A part of which this much is there: all, nothing, or a share between 0 and 1. */
export function partOf(code: string, max: number, there: boolean | number): CompletenessPart {
  return { code, max, points: Math.round(max * Number(there)) };
}

/** Whether nothing is wrong with a field, or with a row of it. */
export function isRight(faults: readonly Fault[], field: string): boolean {
  return !faults.some(({ path }) => path === field || path.startsWith(`${field}.`));
}

export function isWritten(text: string | null): boolean {
  return Boolean(text?.trim());
}

/** Out of 100, whatever the parts there are add up to. */
export function scoreOf(parts: readonly CompletenessPart[]): number {
  const sum = (of: 'points' | 'max') => parts.reduce((total, part) => total + part[of], 0);
  return Math.round((100 * sum('points')) / sum('max'));
}
