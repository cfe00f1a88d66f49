import { Fragment, type ReactNode } from 'react';
import { langOf } from './lang-of';
import { useLanguage } from './terms';

// From one Chinese sign to the last before a Latin letter: the figures and signs between belong to it.
const chinese = /(\p{Script=Han}(?:[^A-Za-z\n]*\p{Script=Han})*)/u;

/** Words that somebody wrote, as they are: a page in English tells a screen reader which of them are Chinese. */
export function Written({ text }: { text: string }) {
  const language = useLanguage();
  if (language === 'zh' || !langOf(text)) return text;
  return text
    .split(chinese)
    .map((run, index) => <Fragment key={index}>{langOf(run) ? <span lang="zh-CN">{run}</span> : run}</Fragment>);
}

/** For what may be such words, or nothing, or something made of more. */
export function asWritten(value: ReactNode): ReactNode {
  return typeof value === 'string' && langOf(value) ? <Written text={value} /> : value;
}

/** Several of them, with a comma of the page's own language between. */
export function WrittenList({ texts, comma }: { texts: readonly string[]; comma: string }) {
  return texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && comma}
      <Written text={text} />
    </Fragment>
  ));
}
