import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './say.mjs';

/** Wait until the address answers 200. */
export async function whenAnswers(address, { ms = 60_000, isLeaving = () => false } = {}) {
  const end = Date.now() + ms;
  let last = 'no answer';
  while (Date.now() < end && !isLeaving()) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
      if (response.status === 200) return;
      last = `${response.status} ${(await response.text()).slice(0, 500)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await sleep(50);
  }
  if (!isLeaving()) {
    throw new Refusal(`${ms / 1000} 秒内没有就绪：${address}`, `Not ready within ${ms / 1000} s`, last);
  }
}
