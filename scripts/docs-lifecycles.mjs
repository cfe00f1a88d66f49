// Writes docs/lifecycles.md from the tables that the product itself runs on.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './lib/build-steps.mjs';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';
import { explain, progress } from './lib/say.mjs';
import { filesBelow } from './lib/stale.mjs';

const page = path.join(projectRoot, 'docs/lifecycles.md');

const intro = `# 生命周期 · Lifecycles

由 \`npm run docs:lifecycles\` 按代码里的状态表写成，请勿手改。箭头上是动作与谁可以做；\`*\` 表示必须给出理由。
Written by \`npm run docs:lifecycles\` from the tables in the code; not to be edited by hand. An arrow names the move and who may make it; \`*\` means that a reason is required.
`;

/** Everything that a feature's *.lifecycle.ts exports and that has a table. */
function lifecyclesOf(file) {
  const exported = Object.values(createRequire(import.meta.url)(path.join(projectRoot, file)));
  return exported.filter((value) => value?.table && value.initial).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function diagram({ initial, table }) {
  const lines = ['stateDiagram-v2'];
  for (const [state, { staffLabel }] of Object.entries(table)) {
    lines.push(`state "${staffLabel.zh} ${staffLabel.en}" as ${state}`);
  }
  lines.push(`[*] --> ${initial}`);
  for (const [state, { moves }] of Object.entries(table)) {
    for (const [action, { to, by, reasoned }] of Object.entries(moves)) {
      lines.push(`${state} --> ${to}: ${action}${reasoned ? '*' : ''} (${by.join(', ')})`);
    }
    if (Object.keys(moves).length === 0) lines.push(`${state} --> [*]`);
  }
  return ['```mermaid', lines[0], ...lines.slice(1).map((line) => `  ${line}`), '```'].join('\n');
}

/** What outsiders read where the staff reads another word. */
function publicWords({ table }) {
  const rows = Object.entries(table).map(
    ([state, { staffLabel, publicLabel }]) =>
      `| \`${state}\` | ${staffLabel.zh} | ${staffLabel.en} | ${publicLabel.zh} | ${publicLabel.en} |`,
  );
  return ['| 状态 state | 工作台 | Console | 公众 | Public |', '|---|---|---|---|---|', ...rows].join('\n');
}

function section(lifecycle, file) {
  const source = file.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  const title = `## ${lifecycle.name}\n\n\`${source}\``;
  return [title, diagram(lifecycle), publicWords(lifecycle)].join('\n\n');
}

await requireNode(import.meta.url);
try {
  await build({ root: projectRoot, web: false });
  const files = filesBelow(projectRoot, 'dist/libs')
    .filter((file) => file.endsWith('.lifecycle.js'))
    .sort();
  const sections = files.flatMap((file) => lifecyclesOf(file).map((lifecycle) => section(lifecycle, file)));
  writeFileSync(page, `${[intro.trimEnd(), ...sections].join('\n\n')}\n`);
  progress('写好', 'written', `docs/lifecycles.md · ${sections.length}`);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
