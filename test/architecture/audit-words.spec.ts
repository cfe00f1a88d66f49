import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Lifecycle } from '#kernel/lifecycle';
import { auditActions, auditActors, auditEntities } from '#oversight';

const root = resolve(__dirname, '../..');
const sources = globSync('libs/**/*.ts', { cwd: root })
  .filter((file) => !/\.(spec|fixture|factory|fake)\.ts$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const written = (key: string) =>
  [...sources.matchAll(new RegExp(String.raw`\b${key}(?:: | = )'([\w-]+)'`, 'g'))].map(([, code = '']) => code);
const moves = globSync('libs/*/*.lifecycle.ts', { cwd: root })
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(root, file))))
  .filter((value) => value instanceof Lifecycle)
  .flatMap(({ table }: Lifecycle<string, string>) => Object.values(table).flatMap((stage) => Object.keys(stage.moves)));

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

  it('that tell any two actions apart', () => {
    const words = auditActions.codes.map((code) => auditActions.label(code).zh);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('for every kind of object', () => {
    expect(written('entity').length).toBeGreaterThan(10);
    expect(missing(written('entity'), auditEntities)).toEqual([]);
  });
});
