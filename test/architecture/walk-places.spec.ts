import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const pages = join(root, 'apps/web/src/pages');

/** `npm run check:walk` looks at what this list names; a page that is not on it would never be looked at. */
describe('the list of pages to be walked', () => {
  const places = () => import('../../scripts/lib/walk-places.mjs');

  it('has every path that the console and the public face answer, and none besides', async () => {
    const { gaps } = await places();
    expect(gaps(root)).toEqual({ withoutEntry: [], withoutPage: [] });
  });

  it('reads as many paths as there are routes with one', async () => {
    const { consolePaths, publicPaths } = await places();
    const sources = readdirSync(pages)
      .filter((name) => name.endsWith('routes.ts'))
      .map((name) => readFileSync(join(pages, name), 'utf8'));
    const routes = sources.flatMap((source) => source.match(/\bcreateRoute\(\{/g) ?? []).length;
    // Two forms have a route without a path of its own, which both of their addresses share.
    const pathless = sources.flatMap((source) => source.match(/\bid: '/g) ?? []).length;
    expect(consolePaths(root)).toHaveLength(routes - pathless);
    expect(publicPaths(root)).toEqual(expect.arrayContaining(['/', '/search', '/sign-in', '/invitation']));
  });
});
