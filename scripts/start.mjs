import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/build-steps.mjs';
import { childEnv } from './lib/child-env.mjs';
import { openDatabase } from './lib/database.mjs';
import { demoAccountLines } from './lib/demo-accounts.mjs';
import { prepareLocalFolder, resetLocalFolder } from './lib/local-folder.mjs';
import { requireNode } from './lib/node-version.mjs';
import { isFree } from './lib/ports.mjs';
import { isPrepared, markPrepared } from './lib/prepared.mjs';
import { whenAnswers } from './lib/ready.mjs';
import { projectRoot } from './lib/root.mjs';
import { insist, runNode } from './lib/run.mjs';
import { explain, progress, Refusal } from './lib/say.mjs';
import { createShutdown } from './lib/shutdown.mjs';
import { supervise } from './lib/supervisor.mjs';

const help = `npm start -- [选项 options]
  --port N    网站端口（默认 3000，或环境变量 PORT） port of the site (3000, or PORT)
  --no-demo   不装入演示数据 without demo data
  --reset     先删除本机内置数据库的全部数据 first delete all data of the embedded database
  --help      显示帮助 this help
环境变量 environment: DATABASE_URL 使用已有的 PostgreSQL（≥ 15） use an existing PostgreSQL · REDIS_URL 队列用 Redis queue on Redis
  PG_BIN PostgreSQL 程序所在文件夹 folder of PostgreSQL's programs · JIQIAO_LOCAL 数据文件夹（默认 .local） data folder`;

const dist = (file) => path.join(projectRoot, 'dist', file);

function readOptions() {
  const options = {
    port: { type: 'string' },
    demo: { type: 'boolean', default: true },
    reset: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  };
  try {
    const { values } = parseArgs({ options, allowNegative: true });
    return { ...values, port: portFrom(values.port ?? process.env.PORT ?? '3000') };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('不认识的选项', 'Unknown option', `${error.message}\n${help}`);
  }
}

function portFrom(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(
    `端口应为 1 到 65535 的整数，而不是“${text}”。`,
    `A port is a whole number from 1 to 65535, not "${text}".`,
  );
}

async function refuseBusyPort(port) {
  if (await isFree(port, process.env.HOST || '127.0.0.1')) return;
  throw new Refusal(
    `端口 ${port} 已被占用：请停止占用它的程序（可能是另一个 npm start），或换一个：npm start -- --port ${port + 1}。`,
    `Port ${port} is busy: stop what uses it (perhaps another \`npm start\`), or take another: npm start -- --port ${port + 1}.`,
  );
}

async function openAndWatch(shutdown) {
  const opening = openDatabase();
  let open;
  // Registered before it is open: a Ctrl-C during the start must not leave a server behind.
  shutdown.add(
    () =>
      opening.then(
        (database) => database.stop(),
        () => {},
      ),
    () => void open?.stop({ force: true }),
  );
  const database = await opening;
  open = database;
  void database.exited.then((reason) => shutdown.leave(1, new Refusal('数据库停止了', 'The database ended', reason)));
  progress('数据库', 'database', database.description);
  if (database.notice) progress('注意', 'note', database.notice);
  return database;
}

async function prepare({ env, state }) {
  if (isPrepared(state)) return;
  const cli = dist('apps/cli/main.js');
  progress('更新数据库结构', 'migrating the database');
  insist(await runNode([cli, 'migrate'], { env, quiet: true }), '数据库结构更新失败', 'The migration failed');
  if (state.demo) {
    progress('装入演示数据', 'loading demo data');
    insist(
      await runNode([cli, 'load-demo', '--if-empty'], { env, quiet: true }),
      '演示数据装入失败',
      'Loading demo data failed',
    );
  }
  markPrepared(state);
}

function runServers(shutdown, env) {
  const { stop, force } = supervise({
    env,
    processes: [
      { name: 'api', script: dist('apps/api/main.js') },
      { name: 'worker', script: dist('apps/worker/main.js'), restartsWhenStuck: true },
    ],
    onEnd: (reason) => void shutdown.leave(1, reason),
  });
  shutdown.add(stop, force);
}

function announce({ env, from, demo }) {
  const accounts = demo ? demoAccountLines() : [];
  const lines = [
    '',
    `技桥已就绪 Jiqiao is ready (${((Date.now() - from) / 1000).toFixed(1)} s)  →  ${env.PUBLIC_URL}`,
    ...(accounts.length ? ['演示账号 demo sign-ins (login · password):', ...accounts] : []),
    ...(accounts.some((line) => line.includes('TOTP'))
      ? ['  此刻的验证码 the present code: npm run jiqiao -- demo-code <login>']
      : []),
    'Ctrl-C 停止 stops everything',
    '',
  ];
  console.log(lines.join('\n'));
}

async function start({ port, reset, demo: wantsDemo }, shutdown) {
  const from = Date.now();
  await refuseBusyPort(port);
  progress('运行环境', 'runtime', `Node ${process.versions.node}`);
  if (reset) await resetLocalFolder();
  prepareLocalFolder();
  const [database, built] = await Promise.all([openAndWatch(shutdown), build({ root: projectRoot })]);
  const env = childEnv({ databaseUrl: database.url, port });
  // Demo accounts have published passwords in a file: never where real people work.
  const demo = wantsDemo && env.NODE_ENV !== 'production';
  await prepare({ env, state: { build: built.server, database: database.identity, demo } });
  if (shutdown.isLeaving()) return;
  runServers(shutdown, env);
  await whenAnswers(`http://127.0.0.1:${port}/readyz`, { isLeaving: shutdown.isLeaving });
  if (!shutdown.isLeaving()) announce({ env, from, demo });
}

await requireNode(import.meta.url);
try {
  const options = readOptions();
  if (options.help) console.log(help);
  else {
    const shutdown = createShutdown();
    await start(options, shutdown).catch((error) => shutdown.leave(1, error));
  }
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
