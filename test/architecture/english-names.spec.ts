// Whoever is named in an answer is named in English too, so that no page has to show a Chinese name to a reader of English
// where the person or the organisation has one in English.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Of things that have one name in whatever language: a file, a saved search, a set of weights. */
const ofThings = ['fileName', 'searchName', 'parentName', 'weightSetName'];

const { components } = JSON.parse(readFileSync(join(__dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  components: { schemas: Readonly<Record<string, Schema>> };
};
const answers = Object.entries(components.schemas).filter(([name]) => name.endsWith('Response'));

it('every answer that names somebody has the English name beside it', () => {
  const named = answers.flatMap(([schema, { properties = {} }]) =>
    Object.keys(properties)
      .filter((field) => /[a-z]Name$/.test(field) && !ofThings.includes(field))
      .map((field) => ({ field: `${schema}.${field}`, hasEnglish: `${field}En` in properties })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ hasEnglish }) => !hasEnglish)).toEqual([]);
});
