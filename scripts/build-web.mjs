// Builds the web: types from the contract, the browser bundle, the server renderer; then compresses and weighs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bars, weighBuild } from './lib/page-weight.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'apps/web');
const out = join(root, 'dist/web');

generateTypes();
process.env.NODE_ENV = 'production';
const { build } = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href);
const settings = { root: web, configFile: join(web, 'vite.config.mts'), logLevel: 'warn' };
await build({ ...settings });
await build({ ...settings, build: { ssr: true } });
const sizes = compress(join(out, 'assets'));
report(sizes);

function generateTypes() {
  const contract = join(root, 'apps/api/openapi.json');
  const types = join(web, 'src/api/schema.d.ts');
  if (!existsSync(contract)) {
    if (!existsSync(types)) console.warn('apps/api/openapi.json is missing: the web is built without checked types.');
    return;
  }
  const generator = join(root, 'node_modules/openapi-typescript/bin/cli.js');
  const run = spawnSync(process.execPath, [generator, contract, '-o', types], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Compressed once here, not at every request: the api serves the .br or .gz beside the file. */
function compress(folder) {
  const rows = [];
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const content = readFileSync(join(folder, name));
    const gz = gzipSync(content, { level: 9 });
    writeFileSync(join(folder, `${name}.gz`), gz);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params: quality }));
    rows.push({ name, raw: content.length, gz: gz.length });
  }
  return rows;
}

function report(rows) {
  const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  for (const row of [...rows].sort((a, b) => b.gz - a.gz)) console.log(`${kB(row.raw)} ${kB(row.gz)} gz  ${row.name}`);
  const { consoleFirst, publicEntries } = weighBuild(out);
  console.log(`console, first load: ${kB(consoleFirst.script + consoleFirst.style)} gz (limit ${bars.console / 1000})`);
  for (const { name, script, style } of publicEntries)
    console.log(
      `public, ${name}: ${kB(script)} gz of script (limit ${bars.publicScript / 1000}), ${kB(style)} gz of style`,
    );
}
