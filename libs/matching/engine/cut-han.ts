import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';

let jieba: Jieba | undefined;

/** The words of one run of Han characters, in order; together they are the run. */
export function cutHan(run: string): string[] {
  // The dictionary takes a moment and 40 MB: a process that never matches does not pay for it.
  jieba ??= Jieba.withDict(dict);
  return jieba.cut(run);
}
