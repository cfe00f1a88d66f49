import { useEffect, useRef } from 'react';
import type { Fault } from '../../api/problem';
import { type MarkedField, markedFields } from './faults';
import type { useMarks } from './use-marks';

type Told<V> = {
  /** Of the form: with it begin the ids of its fields. */
  formName: string;
  marks: ReturnType<typeof useMarks<V>>;
  renamed: Readonly<Record<string, string>>;
  /** What the server finds wrong in the text as it was saved last. */
  faults: readonly Fault[];
  /** Where that stands on the screen, when rows were left out. */
  place: (faults: readonly Fault[]) => Fault[];
  /** Of that text. */
  version: number | null;
  isUnsaved: () => boolean;
};

const keyOf = ({ name }: Pick<MarkedField, 'name'>) => name.join('.');

/** Every save is answered by what is wrong in it, by the rules of handing in; a field is marked once it is left. */
export function useToldFaults<V>({ formName, marks, renamed, faults, place, version, isUnsaved }: Told<V>) {
  const shown = useRef<readonly MarkedField[]>([]);
  const show = () => {
    // What is typed since then is told of by the next answer.
    if (isUnsaved()) return;
    const here = document.activeElement?.id;
    const found = markedFields(toMark(place(faults)), renamed).filter(
      (field) => here !== [formName, ...field.name].join('_'),
    );
    const kept = new Set(found.map(keyOf));
    const mended = shown.current.filter((field) => !kept.has(keyOf(field)));
    if (found.length + mended.length === 0) return;
    shown.current = found;
    marks.tell([...found, ...mended.map(({ name }) => ({ name, errors: [] }))]);
  };
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => latest.current(), [faults, version]);
  /** For the form element when a field is left: after the focus has gone where it goes. */
  return () => void setTimeout(() => latest.current());
}

/** Nobody is told that a field is empty before they came to it. */
function toMark(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ code }) => code !== 'required');
}
