import { Command } from 'commander';
import { KeepSecondFactor } from '#account';
import { IdentityQueries } from '#identity';
import { newId } from '#kernel/id';
import { systemActor } from '#platform/http/actor';
import { print, withFeatures } from './with-features';

/** For who lost the phone and the recovery codes: whoever runs this has verified the person by other means. */
export function forgetSecondFactorCommand(): Command {
  return new Command('forget-second-factor')
    .description('清除某人的两步验证（须先核实本人） · clear the second factor of somebody you have verified')
    .requiredOption('--login <login>', '登录名 · login')
    .action(({ login }: { login: string }) =>
      withFeatures(async (features) => {
        const person = await features.get(IdentityQueries).personByLogin(login);
        if (!person) throw new Error(`${login}: 没有这个登录名 · there is no such login`);
        const actor = systemActor('command-line', newId());
        const had = await features.get(KeepSecondFactor).forget(person.id, actor);
        print(had ? `${login}: 已清除 · cleared` : `${login}: 没有两步验证 · has no second factor`);
      }),
    );
}
