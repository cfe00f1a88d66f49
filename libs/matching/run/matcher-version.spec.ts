import { version } from '@node-rs/jieba/package.json';
import { MATCHER_VERSION } from './matcher-version';

it('the version of a run names all that may cut, read or judge the same texts otherwise', () =>
  expect(MATCHER_VERSION.split(' ')).toEqual([
    expect.stringMatching(/^bm25-/),
    `jieba-${version}`,
    `unicode-${process.versions.unicode}`,
    expect.stringMatching(/^glossary-/),
    expect.stringMatching(/^criteria-/),
  ]));
