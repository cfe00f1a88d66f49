import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeTables } from '#taxonomy';
import '#operations';

const root = resolve(__dirname, '../..');
const topics = globSync('libs/**/*.ts', { cwd: root })
  .filter((file) => !/\.(spec|fixture|factory|fake)\.ts$/.test(file))
  .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/defineEvent<[^>]*>\(\s*'([\w.-]+)'/g)])
  .map(([, topic = '']) => topic);

describe('what is announced has words for the operator (libs/operations/topic-words.ts)', () => {
  it('for every topic', () => {
    const known = codeTables().find(({ name }) => name === 'topics');
    expect(topics.length).toBeGreaterThan(4);
    expect(topics.filter((topic) => !known?.has(topic))).toEqual([]);
  });
});
