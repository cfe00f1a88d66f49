import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { Credentials } from '#account';
import { Enrol, IdentityQueries, type NewOrganisation, OrganisationUnknown } from '#identity';
import { newId } from '#kernel/id';
import { type Role, roles } from '#kernel/role';
import { systemActor } from '#platform/http/actor';
import { organisationKinds } from '#taxonomy';
import { print, withFeatures } from './with-features';

interface OrganisationOptions {
  readonly uscc: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: string;
  readonly district?: string;
}

interface PersonOptions {
  readonly login: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: string;
}

/** How an installation without demo data gets its first organisation and its first people. */
export function enrolCommand(): Command {
  const organisation = new Command('organisation')
    .description('录入单位 · enter an organisation')
    .requiredOption('--uscc <code>', '统一社会信用代码 · credit code')
    .requiredOption('--name <name>', '名称 · name')
    .option('--name-en <name>', '英文名 · English name')
    .requiredOption('--kind <kind>', organisationKinds.codes.join(' | '))
    .option('--district <code>', '区代码，如 310115 · district code')
    .action(enrolOrganisation);
  const person = new Command('person')
    .description('录入人员并给出初始密码 · enter a person, prints the first password')
    .requiredOption('--login <login>', '登录名 · login')
    .requiredOption('--name <name>', '姓名 · name')
    .requiredOption('--organisation <uscc>', '所属单位的信用代码 · credit code of the organisation')
    .requiredOption('--roles <roles>', `逗号分隔 comma-separated: ${roles.join(', ')}`)
    .action(enrolPerson);
  return new Command('enrol')
    .description('录入单位与人员 · enter organisations and people')
    .addCommand(organisation)
    .addCommand(person);
}

function enrolOrganisation(options: OrganisationOptions): Promise<void> {
  return withFeatures(async (features) => {
    const { uscc, name, nameEn, kind, district } = options;
    if (!organisationKinds.has(kind)) throw new Error(`--kind: ${organisationKinds.codes.join(' | ')}`);
    const given: NewOrganisation = {
      uscc,
      name,
      nameEn,
      kind: kind as NewOrganisation['kind'],
      districtCode: district ?? null,
    };
    print(await features.get(Enrol).organisation(given, systemActor('command-line', newId())));
  });
}

function enrolPerson(options: PersonOptions): Promise<void> {
  return withFeatures(async (features) => {
    const given = options.roles.split(',').map((role) => role.trim());
    const unknown = given.filter((role) => !roles.some((known) => known === role));
    if (unknown.length > 0) throw new Error(`--roles: ${unknown.join(', ')}? ${roles.join(', ')}`);
    const organisation = await features.get(IdentityQueries).organisationByUscc(options.organisation);
    if (!organisation) throw new OrganisationUnknown({ uscc: options.organisation });
    // Given by the machine, so that no first password is a guessable one.
    const password = randomBytes(12).toString('base64url');
    const memberships = [{ organisationId: organisation.id, roles: given as Role[] }];
    const actor = systemActor('command-line', newId());
    const { login, name } = options;
    const personId = await features.get(Enrol).person({ login, name, memberships }, actor);
    await features.get(Credentials).give(personId, password, actor);
    print(`${options.login}  ${password}`);
  });
}
