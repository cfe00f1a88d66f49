import { connect, exhaustMap, filter, interval, map, merge, type Observable, takeUntil } from 'rxjs';

export interface Beat {
  readonly type: 'heartbeat';
  readonly data: object;
}

/** The stream with a beat in between, until a beat finds that its reader is gone. */
export function whilePresent<Item>(
  stream: Observable<Item>,
  given: { readonly everyMs: number; readonly isPresent: () => Promise<boolean> },
): Observable<Item | Beat> {
  // A slow answer must not pile up questions, so a beat during one is left out.
  const asked = interval(given.everyMs).pipe(exhaustMap(given.isPresent));
  return asked.pipe(
    connect((answers) => {
      const beats = answers.pipe(
        filter(Boolean),
        map((): Beat => ({ type: 'heartbeat', data: {} })),
      );
      return merge(stream, beats).pipe(takeUntil(answers.pipe(filter((isPresent) => !isPresent))));
    }),
  );
}
