// Writes apps/api/openapi.json from the sources, or with --check says whether the committed one is right.
import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { build } from './lib/build-steps.mjs';
import { projectRoot } from './lib/root.mjs';

const committed = path.join(projectRoot, 'apps/api/openapi.json');
const check = process.argv.includes('--check');

function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

// Yesterday's may name a source that moved, and nothing would compile.
rmSync(path.join(projectRoot, 'apps/api/metadata.ts'), { force: true });
// Nest's compiler reads what the Swagger plugin sees (types, comments, limits) into apps/api/metadata.ts …
run(['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']);
// … which did not exist yet when its own pass began, so the server is built once more with it.
await build({ root: projectRoot, web: false, force: true });

const folder = mkdtempSync(path.join(tmpdir(), 'jiqiao-contract-'));
const written = path.join(folder, 'openapi.json');
try {
  run(['dist/apps/api/openapi.js', check ? written : committed]);
  if (check && readFileSync(written, 'utf8') !== readFileSync(committed, 'utf8')) {
    run([
      '-e',
      `process.stderr.write('apps/api/openapi.json is not what the sources say: run npm run api:contract and commit it\\n'); process.exit(1)`,
    ]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
// The web's client is made from what was just written.
if (!check) await build({ root: projectRoot, server: false });
