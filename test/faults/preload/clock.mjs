// Loaded into a process of the product by `node --import`: its wall clock jumps by the milliseconds that stand in the
// file of JIQIAO_CLOCK whenever it is sent SIGUSR2. Timers go on, as they do when somebody sets a host's clock.
import { readFileSync } from 'node:fs';

const RealDate = Date;
let shift = 0;
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args) => (args.length > 0 ? new target(...args) : new target(now())),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : target[name]),
});

process.on('SIGUSR2', () => {
  shift = Number(readFileSync(process.env.JIQIAO_CLOCK ?? '', 'utf8'));
});
