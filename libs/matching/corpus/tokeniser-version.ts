import { readFileSync } from 'node:fs';

/**
 * What cuts texts besides our own code: the words and the dictionary of jieba, which come in one package, and the tables by
 * which Node folds and sorts characters. Another of either may cut the same text differently.
 */
export const TOKENISER_VERSION = `jieba-${jiebaVersion()} unicode-${process.versions.unicode}`;

function jiebaVersion(): string {
  const { version } = JSON.parse(readFileSync(require.resolve('@node-rs/jieba/package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
