import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const asWritten = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));

/** Whole days for which something is kept, at least so many. */
export function DaysKept(least: number): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [asWritten, IsInt(), Min(least)]) decorate(target, property);
  };
}

/** A whole number within bounds. */
export function WholeBetween(least: number, most: number): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [asWritten, IsInt(), Min(least), Max(most)]) decorate(target, property);
  };
}
