import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { codeOfSecret } from '#account';
import { env } from '#platform/config/env';
import { print } from './with-features';

interface KeptAccount {
  readonly role: string;
  readonly login: string;
  readonly totpSecret?: string;
}

/** For people of the demo only: real people's secrets are sealed and nobody can read them. */
export function demoCodeCommand(): Command {
  return new Command('demo-code')
    .description('演示账号此刻的验证码 · the present code of a demo sign-in')
    .argument('<account>', '角色或登录名 · role or login, e.g. expert')
    .action(async (wanted: string) => {
      const file = join(env().JIQIAO_LOCAL, 'demo-accounts.json');
      const accounts = JSON.parse(readFileSync(file, 'utf8')) as readonly KeptAccount[];
      const account = accounts.find(({ role, login }) => role === wanted || login === wanted);
      if (!account?.totpSecret) throw new Error(`${wanted}: 没有两步验证 · has no second factor`);
      print(await codeOfSecret(account.totpSecret, new Date()));
    });
}
