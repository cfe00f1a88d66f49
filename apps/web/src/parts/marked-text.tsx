import { langOf } from './lang-of';
import { mergeRanges, type Range } from './merge-ranges';

export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const merged = mergeRanges(ranges, text.length);
  let from = 0;
  return (
    <span lang={langOf(text)}>
      {merged.map(({ start, end }) => {
        const before = text.slice(from, start);
        from = end;
        return (
          <span key={start}>
            {before}
            <mark>{text.slice(start, end)}</mark>
          </span>
        );
      })}
      {text.slice(from)}
    </span>
  );
}
