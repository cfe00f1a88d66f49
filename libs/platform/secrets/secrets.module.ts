import { Global, Module } from '@nestjs/common';
import { type Env, env } from '#platform/config/env';
import { localKey } from './local-key';
import { Sealer } from './sealer';

@Global()
@Module({ providers: [{ provide: Sealer, useFactory: () => sealerOf(env()) }], exports: [Sealer] })
export class SecretsModule {}

/** The settings refuse production without SECRET_KEY; elsewhere the installation makes a key of its own. */
export function sealerOf(given: Pick<Env, 'SECRET_KEY' | 'SECRET_KEYS_OLD' | 'JIQIAO_LOCAL'>): Sealer {
  const old = given.SECRET_KEYS_OLD.split(',').filter((key) => key !== '');
  const current = given.SECRET_KEY === '' ? localKey(given.JIQIAO_LOCAL) : Buffer.from(given.SECRET_KEY, 'base64');
  return new Sealer(current, ...old.map((key) => Buffer.from(key, 'base64')));
}
