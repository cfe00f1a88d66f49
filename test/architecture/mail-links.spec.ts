// A link of a mail is opened by somebody who has nothing else to go by: it leads to a page that there is.
import { globSync, readFileSync } from 'node:fs';
import { consolePaths, publicPaths } from '../../scripts/lib/walk-places.mjs';

const root = process.cwd();
const pages = [
  ...consolePaths(root).map((path) => (path === '/' ? '/console' : `/console${path}`)),
  ...publicPaths(root),
];
const letters = globSync('libs/**/*.ts').filter(
  (file) => !/\.(spec|fixture)\.ts$/.test(file) && /#platform\/mail\//.test(readFileSync(file, 'utf8')),
);
const links = letters.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bpath: '(\/[^'#?]*)/g)].map(([, path = '']) => ({ file, path })),
);

it('leads to a page of the console or of the public face', () => {
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ path }) => !pages.includes(path))).toEqual([]);
});
