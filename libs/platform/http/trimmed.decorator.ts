import { Transform } from 'class-transformer';

/** Takes away blanks at both ends before the checks, so that a text of blanks is none. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}
