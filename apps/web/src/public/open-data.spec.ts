import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleOf, publicReads } from './open-data';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly 'x-policy'?: { readonly who?: unknown };
}

const { paths } = JSON.parse(readFileSync(join(__dirname, '../../../api/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
};
const shown = Object.values(publicReads).flat();

/** A file beside a text has no address that could be written down beforehand: its list is in the text's own answer. */
const ofFiles = /\/attachments\/\{fileId\}\/content$/;

describe('the page about open data', () => {
  it('shows every public read of the contract', () => {
    const inContract = Object.entries(paths)
      .filter(([path, { get }]) => path.startsWith('/api/public/') && get?.['x-policy']?.who === 'public')
      .map(([path]) => path)
      .filter((path) => !ofFiles.test(path));
    expect(inContract.length).toBeGreaterThan(8);
    expect(shown.map(({ operation }) => operation)).toEqual(expect.arrayContaining(inContract));
  });

  it.each(shown)('shows $operation as the contract has it: readable by anybody, with parameters that exist', (one) => {
    const operation = paths[one.operation]?.get;
    expect(operation?.['x-policy']?.who).toBe('public');
    const given = [...new URLSearchParams(one.query).keys()];
    const known = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query');
    expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(given));
    const required = known.filter((parameter) => parameter.required).map(({ name }) => name);
    expect(given).toEqual(expect.arrayContaining(required));
  });

  it('gives no example of what nobody has published', () => {
    const one = { name: 'one', operation: '/api/public/demands/{id}' } as const;
    expect(exampleOf(one, { demand: null, achievement: 'a' })).toBeNull();
    expect(exampleOf(one, { demand: 'd', achievement: 'a' })).toBe('/api/public/demands/d');
  });
});
