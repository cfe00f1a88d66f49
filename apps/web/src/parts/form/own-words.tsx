import { Input, type InputProps } from 'antd';
import type { TextAreaProps } from 'antd/es/input';
import { langOf } from '../lang-of';

const langIn = (value: unknown) => (typeof value === 'string' ? langOf(value) : undefined);

/** A line of one's own, which may be in another language than the page: a screen reader is told. */
export function OwnLine(props: InputProps) {
  return <Input {...props} lang={langIn(props.value)} />;
}

/** The same for several lines. */
export function OwnWords(props: TextAreaProps) {
  return <Input.TextArea {...props} lang={langIn(props.value)} />;
}
