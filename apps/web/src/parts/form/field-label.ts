import { fieldPath } from './faults';

/** The labels of a form by the contract's paths without row numbers, such as "title" or "indicators.value". */
export type FieldLabels = Readonly<Record<string, string | undefined>>;

/** "indicators.0.value" is told as "技术指标 1 · 目标值", as the form writes it. */
export function fieldLabel(labels: FieldLabels, path: string): string | null {
  const parts = fieldPath(path, {});
  const words = parts.filter((part) => typeof part === 'string');
  const row = parts.find((part) => typeof part === 'number');
  const whole = labels[words[0] ?? ''];
  const own = labels[words.join('.')];
  if (row === undefined || words.length === 0) return own ?? whole ?? null;
  const place = [whole, row + 1].filter((part) => part !== undefined).join(' ');
  return words.length > 1 && own ? `${place} · ${own}` : place;
}
