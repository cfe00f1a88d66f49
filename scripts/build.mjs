import { parseArgs } from 'node:util';
import { build } from './lib/build-steps.mjs';
import { requireNode } from './lib/node-version.mjs';
import { projectRoot } from './lib/root.mjs';
import { explain } from './lib/say.mjs';

const help = `npm run build -- [选项 options]
  --server   只构建服务端 the server only
  --web      只构建前端 the web only
  --stale    只构建有改动的 only what changed since the last build
  --help     显示帮助 this help`;

await requireNode(import.meta.url);
try {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { server: flag, web: flag, stale: flag, help: flag } });
  if (values.help) console.log(help);
  else await build({ root: projectRoot, server: !values.web, web: !values.server, force: !values.stale });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
