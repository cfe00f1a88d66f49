import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Lifecycle } from '#kernel/lifecycle';

const root = resolve(__dirname, '../..');
const lifecycles = globSync('libs/**/*.lifecycle.ts', { cwd: root })
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(root, file))))
  .filter((value) => value instanceof Lifecycle)
  .map((lifecycle: Lifecycle<string, string>) => [lifecycle.name, lifecycle] as const);
const page = readFileSync(join(root, 'docs/lifecycles.md'), 'utf8');

function drawn(name: string): string[] {
  const [, part = ''] = page.split(`\n## ${name}\n`);
  return [...(part.split('\n## ')[0] ?? '').matchAll(/^ {2}(\w+) --> (\w+): (\w+\*?)/gm)].map((match) =>
    match.slice(1).join(' '),
  );
}

describe('docs/lifecycles.md', () => {
  it.each(lifecycles)('draws every move of the %s and no other (else: npm run docs:lifecycles)', (name, { table }) => {
    const moves = Object.entries(table).flatMap(([from, stage]) =>
      Object.entries(stage.moves).flatMap(([action, move]) =>
        move ? [`${from} ${move.to} ${action}${move.reasoned ? '*' : ''}`] : [],
      ),
    );
    expect(drawn(name).toSorted()).toEqual(moves.toSorted());
  });
});
