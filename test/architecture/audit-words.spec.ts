import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cityRefusals } from '#city-account';
import { Lifecycle } from '#kernel/lifecycle';
import { auditActions, auditActors, auditEntities, AuditWords } from '#oversight';

const root = resolve(__dirname, '../..');
const files = globSync('libs/**/*.ts', { cwd: root })
  .filter((file) => !/\.(spec|fixture|factory|fake)\.ts$/.test(file))
  .map((file) => ({ file: join(root, file), text: readFileSync(join(root, file), 'utf8') }));
const sources = files.map(({ text }) => text).join('\n');
// A table is known once its file was read: here all of them are.
for (const { file, text } of files) if (text.includes('new CodeTable(')) jest.requireActual(file);
const words = new AuditWords();

const written = (key: string) =>
  [...sources.matchAll(new RegExp(String.raw`\b${key}(?:: | = )'([\w-]+)'`, 'g'))].map(([, code = '']) => code);
const lifecycles = globSync('libs/**/*.lifecycle.ts', { cwd: root })
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(root, file))))
  .filter((value): value is Lifecycle<string, string> => value instanceof Lifecycle);
const moves = lifecycles.flatMap(({ table }) => Object.values(table).flatMap((stage) => Object.keys(stage.moves)));

const missing = (codes: readonly string[], table: { has(code: string): boolean }) =>
  [...new Set(codes)].filter((code) => !table.has(code)).toSorted();

describe('what the audit keeps has words for the auditor (libs/oversight/audit-words.ts)', () => {
  it('for every action', () => {
    expect(written('action').length).toBeGreaterThan(20);
    expect(missing([...written('action'), ...moves], auditActions)).toEqual([]);
  });

  it('for every actor that is no person', () => {
    const actors = [...sources.matchAll(/\bsystemActor\('([\w.-]+)'/g)].map(([, code = '']) => code);
    expect(actors.length).toBeGreaterThan(10);
    expect(missing(actors, auditActors)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('that tell any two actions apart: %s', (language) => {
    const said = auditActions.codes.map((code) => auditActions.label(code)[language]);
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([]);
  });

  it('written in the language that they stand for', () => {
    const faults = [auditActions, auditActors, auditEntities]
      .flatMap(({ rows }) => rows)
      .filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/^[A-Z][^\p{Script=Han}]*$/u.test(en));
    expect(faults).toEqual([]);
  });

  it('for every state of every object', () => {
    const kept = lifecycles.filter(({ name }) => auditEntities.has(name));
    expect(kept.length).toBeGreaterThan(10);
    const reached = [...sources.matchAll(/entity: '([\w-]+)'[^}]*?\b(?:from|to): '([\w-]+)'/g)].map(
      ([, entity = '', state = '']) => [entity, state] as const,
    );
    const all = [...kept.flatMap(({ name, states }) => states.map((state) => [name, state] as const)), ...reached];
    const nameless = all.filter(([entity, state]) => words.state(entity, state)?.zh === state);
    expect(new Set(nameless.map((pair) => pair.join(' ')))).toEqual(new Set());
  });

  it('for every reason', () => {
    const literal = [...sources.matchAll(/\breasonCodes?(?:: | = )\[?'([\w.-]+)'/g)].map(([, code = '']) => code);
    const ofMoves = [...sources.matchAll(/'([a-z_]+)\.[a-z_]+'/g)]
      .filter(([, move = '']) => moves.includes(move))
      .map(([code]) => code.slice(1, -1));
    const ofSignIn = cityRefusals.map((why) => `city-account-${why}`);
    const all = [...literal, ...ofMoves, ...ofSignIn];
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(all.filter((code) => words.reason('session', code).zh === code))).toEqual(new Set());
  });

  it('for every kind of object', () => {
    expect(written('entity').length).toBeGreaterThan(10);
    expect(missing(written('entity'), auditEntities)).toEqual([]);
  });
});
