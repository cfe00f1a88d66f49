import { randomUUID } from 'node:crypto';
import { signIn } from './bench-stage.mjs';
import { Refusal } from './say.mjs';

const longestMs = 120_000;

/** A round over the demo market, asked for by its operator: a first start has none, and its page is to be seen. */
export async function playRound(site, folder) {
  const cookie = await signIn(site, folder, 'operator');
  const ask = (path, init = {}) =>
    fetch(`${site}/api/match-rounds${path}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    });
  const asked = await ask('', { method: 'POST', body: '{}' });
  if (!asked.ok) throw new Refusal('匹配轮次未能开始', 'The round did not begin', String(asked.status));
  const { id } = await asked.json();
  for (const end = Date.now() + longestMs; Date.now() < end;) {
    const { state } = await (await ask(`/${id}`)).json();
    if (state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Refusal('匹配轮次没有结束', 'The round did not end', id);
}
