import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../api/problem';
import { markedFields } from './faults';

/** Marks the fields with faults, goes to the first of them, and counts them for the bar. */
export function useMarks<Values>(form: FormInstance<Values>, renamed: Readonly<Record<string, string>>) {
  const [count, setCount] = useState(0);
  const faulty = () => form.getFieldsError().filter((field) => field.errors.length > 0);
  const recount = () => setCount(faulty().length);
  const reveal = () => {
    recount();
    const first = faulty()[0];
    if (first)
      form.scrollToField(first.name as Parameters<typeof form.scrollToField>[0], { block: 'center', focus: true });
  };
  const mark = (fields: readonly { name: unknown; errors: string[] }[]) =>
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
  const markAll = (problem: Problem) => mark(markedFields(problem.faults, renamed));
  return {
    count,
    /** The first part of the path of every marked field. */
    places: () => faulty().map(({ name }) => String(name[0])),
    recount,
    reveal,
    /** Marks these, and takes back what they say no more. */
    tell: (fields: readonly { name: unknown; errors: string[] }[]) => {
      mark(fields);
      recount();
    },
    clear: () => {
      mark(faulty().map(({ name }) => ({ name, errors: [] })));
      setCount(0);
    },
    /** Where the writer is stays where it is: nobody asked for this save. */
    mark: (problem: Problem) => {
      markAll(problem);
      recount();
    },
    show: (problem: Problem) => {
      markAll(problem);
      reveal();
    },
  };
}
