import { concatMap, connect, exhaustMap, filter, interval, map, merge, type Observable, takeUntil } from 'rxjs';

export interface Beat {
  readonly type: 'heartbeat';
  readonly data: object;
}

/** The stream with a beat in between, until a beat or a doubt finds that its reader is gone. */
export function whilePresent<Item>(
  stream: Observable<Item>,
  given: { readonly everyMs: number; readonly isPresent: () => Promise<boolean>; readonly doubts: Observable<unknown> },
): Observable<Item | Beat> {
  // A slow answer must not pile up questions, so a beat during one is left out.
  const beaten = interval(given.everyMs).pipe(exhaustMap(given.isPresent));
  // A doubt is never left out: the question under way may have been asked before its reason.
  const asked = merge(beaten, given.doubts.pipe(concatMap(given.isPresent)));
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
