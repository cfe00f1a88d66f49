import { join } from 'node:path';

const webRoot = join(__dirname, '../../dist/web');

/** The bars of `npm run check:pages` that need no browser; the end-to-end tests run on a fresh build. */
describe('what a browser has to fetch, compressed', () => {
  const weigh = async () => {
    const { bars, weighBuild } = await import('../../scripts/lib/page-weight.mjs');
    return { bars, ...weighBuild(webRoot) };
  };

  it('is at most 60 kB of script on a public page', async () => {
    const { bars, publicEntries } = await weigh();
    expect(publicEntries.map(({ name }) => name)).toEqual(expect.arrayContaining(['public', 'sign-in']));
    expect(publicEntries.filter(({ script }) => script > bars.publicScript)).toEqual([]);
  });

  it('is at most 350 kB before the console shows its first page', async () => {
    const { bars, consoleFirst } = await weigh();
    expect(consoleFirst.script).toBeGreaterThan(50_000);
    expect(consoleFirst.script + consoleFirst.style).toBeLessThanOrEqual(bars.console);
  });

  it('comes page by page in the console, not all at once', async () => {
    const { routes } = await weigh();
    expect(routes.length).toBeGreaterThan(25);
  });
});
