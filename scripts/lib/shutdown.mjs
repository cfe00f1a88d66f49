import { explain, Refusal } from './say.mjs';

// npm passes Ctrl-C on to its script, which the terminal has told already: only a later one means "now".
const sameGestureMs = 500;

/**
 * The one way out of a script: what was started is stopped in reverse order, on a signal or on a failure.
 * A second Ctrl-C does not wait.
 * @returns {{
 *   add: (stop: () => Promise<void>, force?: () => void) => void,
 *   leave: (code: number, reason?: unknown) => Promise<never>,
 *   isLeaving: () => boolean,
 * }}
 */
export function createShutdown() {
  const steps = [];
  let leaving;
  let askedAt = 0;
  const leave = (code, reason) => {
    leaving ??= (async () => {
      if (reason) explain(typeof reason === 'string' ? new Refusal(...reason.split(' / ')) : reason);
      // Steps may be added while earlier ones run: a start that was under way when the signal came.
      for (let step = steps.pop(); step; step = steps.pop()) await step.stop().catch(explain);
      process.exit(code);
    })();
    return leaving;
  };
  const onSignal = (signal) => {
    const first = askedAt === 0;
    if (!first && Date.now() - askedAt < sameGestureMs) return;
    askedAt ||= Date.now();
    if (first) return void leave(0);
    process.stderr.write(`▸ 强制停止 forced by ${signal}\n`);
    for (const step of forced) step();
    process.exit(130);
  };
  const forced = [];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  return {
    add: (stop, force) => {
      steps.push({ stop });
      if (force) forced.unshift(force);
    },
    leave,
    isLeaving: () => leaving !== undefined,
  };
}
