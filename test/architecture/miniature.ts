import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
export const configFile = join(root, '.dependency-cruiser.cjs');

/** Files by path; what each imports. */
export type Tree = Readonly<Record<string, readonly string[]>>;

export interface Violation {
  readonly rule: string;
  readonly from: string;
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly totalCruised: number;
  };
}

const packages = [
  'typeorm',
  '@nestjs/common',
  '@nestjs/swagger',
  'fastify',
  'class-validator',
  '@node-rs/jieba',
  'stemmer',
  'commander',
];

/** The smallest tree that has every room of the house and breaks no rule. */
export const cleanTree: Tree = {
  'libs/kernel/money.ts': ['node:crypto'],
  'libs/kernel/money.spec.ts': ['./money'],
  'libs/platform/config/env.ts': ['class-validator'],
  'libs/platform/database/money.column.ts': ['typeorm', '#kernel/money'],
  'libs/platform/outbox/outbox.ts': ['@nestjs/common', '#platform/http/actor'],
  'libs/platform/http/actor.ts': ['#kernel/money'],
  'libs/platform/http/problem.filter.ts': ['fastify', './actor', '#platform/config/env'],
  'libs/platform/live/live.controller.ts': ['@nestjs/swagger', '#platform/http/problem.filter'],
  'libs/taxonomy/index.ts': ['./regions'],
  'libs/taxonomy/regions.ts': ['#kernel/money'],
  'libs/identity/index.ts': ['./enrol'],
  'libs/identity/person.entity.ts': ['typeorm', '#platform/database/money.column'],
  'libs/identity/enrol.ts': ['./person.entity', '#taxonomy', '#platform/outbox/outbox'],
  'libs/account/index.ts': ['./credentials'],
  'libs/account/credentials.ts': ['#identity', '#taxonomy'],
  'libs/account/http/index.ts': ['./session.controller'],
  'libs/account/http/session.controller.ts': [
    '@nestjs/swagger',
    'fastify',
    '../credentials',
    '#platform/http/problem.filter',
  ],
  'libs/enrolment/index.ts': ['#account', '#identity', '#taxonomy'],
  'libs/invitation/index.ts': ['#account', '#identity', '#taxonomy'],
  'libs/mandate/index.ts': ['#identity', '#taxonomy'],
  'libs/privacy/index.ts': ['#account', '#enrolment', '#invitation', '#mandate', '#identity', '#taxonomy'],
  'libs/administration/index.ts': ['#account', '#mandate', '#identity', '#taxonomy'],
  'libs/city-account/index.ts': ['#account', '#identity', '#taxonomy'],
  'libs/demand/index.ts': ['./submit-demand', './demand.events'],
  'libs/demand/submit-demand.ts': ['./demand.entity', '#identity', '#taxonomy'],
  'libs/demand/demand.entity.ts': ['typeorm', './demand.lifecycle'],
  'libs/demand/demand.lifecycle.ts': ['#kernel/money'],
  'libs/demand/demand.events.ts': ['#kernel/money'],
  'libs/demand/demand.factory.ts': ['./demand.entity'],
  'libs/demand/submit-demand.db.spec.ts': ['./submit-demand', './demand.factory', '../../test/support/test-database'],
  'libs/demand/http/index.ts': ['./submit-demand.request'],
  'libs/demand/http/submit-demand.request.ts': ['class-validator', '@nestjs/swagger', '../submit-demand'],
  'libs/achievement/index.ts': ['./list-achievement'],
  'libs/achievement/list-achievement.ts': ['#identity', '#taxonomy'],
  'libs/matching/index.ts': ['./run-match'],
  'libs/matching/run-match.ts': [
    '#glossary',
    '#semantics',
    '#feedback',
    '#demand',
    '#achievement',
    '#identity',
    '#taxonomy',
    './engine/score',
  ],
  'libs/matching/run-match.db.spec.ts': ['./run-match', '../demand/demand.factory'],
  'libs/matching/engine/score.ts': ['@node-rs/jieba', 'stemmer', './tokenise'],
  'libs/matching/engine/tokenise.ts': ['@node-rs/jieba'],
  'libs/demo/index.ts': ['#identity', '#demand', '#achievement', '#taxonomy'],
  'libs/question/index.ts': ['#demand', '#identity', '#taxonomy'],
  'libs/exchange/index.ts': ['#demand', '#achievement', '#identity', '#taxonomy'],
  'libs/saved-view/index.ts': ['#identity'],
  'libs/glossary/index.ts': [],
  'libs/semantics/index.ts': ['#taxonomy'],
  'libs/feedback/index.ts': ['#demand', '#achievement', '#identity', '#taxonomy'],
  'libs/learning/index.ts': ['#matching', '#feedback', '#identity', '#taxonomy'],
  'libs/search/index.ts': ['#matching', '#demand', '#achievement', '#saved-view', '#identity', '#taxonomy'],
  'libs/match-round/index.ts': ['#matching', '#demand', '#identity', '#taxonomy'],
  'libs/exposure/index.ts': ['#matching', '#achievement', '#identity', '#taxonomy'],
  'libs/operations/index.ts': ['#identity'],
  'libs/oversight/index.ts': ['#identity', '#taxonomy'],
  'libs/overview/index.ts': ['#taxonomy', '#identity', '#demand', '#achievement', '#matching'],
  'migrations/1-create-demand.ts': ['typeorm'],
  'apps/api/main.ts': [
    '#account/http',
    '#demand/http',
    '#administration',
    '#privacy',
    '#operations',
    '#oversight',
    '#overview',
    '#exposure',
    '#platform/live/live.controller',
    '@nestjs/swagger',
  ],
  'apps/worker/main.ts': ['#matching', '#learning', '#search', '#match-round', '#platform/outbox/outbox'],
  'apps/cli/main.ts': ['commander', '#demo', '../../migrations/1-create-demand'],
  'apps/web/src/main.tsx': ['./screen'],
  'apps/web/src/screen.tsx': [],
  'bench/match-eval.ts': ['../libs/matching/engine/score'],
  'test/support/test-database.ts': ['../../libs/platform/outbox/outbox', '../../migrations/1-create-demand'],
};

/** What the checker, with the real rules, says about a tree in a folder of its own. */
export function cruise(tree: Tree): { violations: Violation[]; cruised: number } {
  const folder = mkdtempSync(join(tmpdir(), 'jiqiao-rules-'));
  try {
    furnish(folder, tree);
    const checker = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const rooms = ['apps', 'libs', 'migrations', 'test', 'bench'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [checker, ...rooms, '--config', '.dependency-cruiser.cjs', '-T', 'json'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (!stdout.startsWith('{')) throw new Error(`the checker gave no report: ${stderr || stdout}`);
    const { summary } = JSON.parse(stdout) as Report;
    return {
      cruised: summary.totalCruised,
      violations: summary.violations.map(({ rule, from }) => ({ rule: rule.name, from })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function furnish(folder: string, tree: Tree): void {
  copyFileSync(configFile, join(folder, '.dependency-cruiser.cjs'));
  copyFileSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: object };
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  write(
    folder,
    'package.json',
    JSON.stringify({ name: 'miniature', imports, dependencies: named(packages), devDependencies: named(['jest']) }),
  );
  for (const name of [...packages, 'jest']) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(folder, `node_modules/${name}/index.js`, '');
  }
  for (const [file, imported] of Object.entries(tree)) {
    write(
      folder,
      file,
      `${imported.map((name, i) => `import ${name.startsWith('type ') ? 'type ' : ''}* as it${i} from '${name.replace('type ', '')}';`).join('\n')}\nexport const here = [${imported.map((name, i) => (name.startsWith('type ') ? '0' : `it${i}`)).join()}];\n`,
    );
  }
}

function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
