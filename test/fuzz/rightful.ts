import fc from 'fast-check';
import type { Operation } from './contract';
import type { Right } from './recipes/kit';
import { type Asked, freshKey, type Rightful } from './asked';
import { type Known, odd } from './values';

export function rightful(known: Known): fc.Arbitrary<Rightful | null> {
  const spoil = fc.record({ at: fc.nat(30), value: odd({}, known) });
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: fc.constant<Rightful>({ spoil: null }) },
    { weight: 2, arbitrary: spoil.map((one): Rightful => ({ spoil: one })) },
  );
}

/** The request with which a recipe answers, as it goes over the wire. */
export function served({ path, parameters }: Operation, asked: Asked, right: Right): Asked {
  const places = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const ids = right.ids ?? [];
  const filled = places.reduce((whole, name, i) => whole.replace(`{${name}}`, () => ids[i] ?? ''), path);
  const headers: Record<string, string> = { 'accept-language': 'zh', 'idempotency-key': freshKey };
  if (right.cookie) headers['cookie'] = right.cookie;
  if (right.body) headers['content-type'] = 'application/json';
  const body = right.body && JSON.stringify(spoilt(right.body, asked.right?.spoil ?? null));
  return { path: right.query ? `${filled}?${right.query}` : filled, headers, body, encoding: 'utf8' };
}

function spoilt(body: Readonly<Record<string, unknown>>, spoil: Rightful['spoil']) {
  const names = Object.keys(body);
  const name = spoil && names[spoil.at % names.length];
  return name ? { ...body, [name]: spoil.value } : body;
}
