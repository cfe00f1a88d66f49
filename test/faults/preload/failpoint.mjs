// Loaded into a process of the product by `node --import`: kill -9 at one exact point of its work, told by the file
// that JIQIAO_FAILPOINT names and as long as that file is there. Nothing in the product knows of it.
import { readFileSync } from 'node:fs';
import pg from 'pg';

const touched = new WeakSet();
const send = pg.Client.prototype.query;

/** @returns {{ at: 'statement' | 'before-commit' | 'after-commit', statement: string, parameters?: string } | undefined} */
function failpoint() {
  try {
    return JSON.parse(readFileSync(process.env.JIQIAO_FAILPOINT ?? '', 'utf8'));
  } catch {
    return undefined; // not armed
  }
}

const die = () => process.kill(process.pid, 'SIGKILL');

pg.Client.prototype.query = function query(...args) {
  const point = failpoint();
  if (!point) return send.apply(this, args);
  const [sql, parameters] = typeof args[0] === 'string' ? args : [args[0]?.text ?? '', args[0]?.values];
  if (sql.includes(point.statement) && JSON.stringify(parameters ?? []).includes(point.parameters ?? '')) {
    if (point.at === 'statement') die();
    touched.add(this);
  }
  if (sql !== 'COMMIT' || !touched.has(this)) return send.apply(this, args);
  if (point.at === 'before-commit') die();
  const committed = send.apply(this, args);
  committed?.then?.(die);
  return committed;
};
