import { generate } from 'otplib';
import { wayCookie } from '../../../libs/city-account/http/city-account.fixture';
import { newId } from '#kernel/id';
import { AlertsLink } from '#search';
import type { Visitor } from '../../support/visitor';
import type { Kit, Recipes } from './kit';

const password = 'a long sentence nobody guesses 7';

async function registered(kit: Kit): Promise<string> {
  const login = kit.anAddress();
  const form = { login, name: '新来的人', password, noticeVersion: '2026-11', language: 'zh' };
  await kit.post(kit.api.anybody, '/accounts', form);
  return login;
}

/** Answers the secret of the sender's authenticator, turned on a moment ago. */
async function withSecondFactor({ api, me }: Kit): Promise<string> {
  const { body } = await me.post<{ secret: string }>('/account/second-factor');
  await me.done(me.post('/account/second-factor/confirmation', { code: await generate({ secret: body.secret }) }));
  // As if that code were of long ago: nobody waits half a minute for the next one.
  await api.query(`UPDATE account.second_factors SET last_step = 0`);
  return body.secret;
}

const notAnonymous = ({ sender }: Kit) => sender !== 'anonymous';

async function wayBack(kit: Kit): Promise<{ query: string; cookie: string }> {
  const { city, me } = kit;
  const isLinking = notAnonymous(kit);
  const subject = `subject-${newId()}`;
  if (isLinking) await me.delete('/account/city-account');
  else await city.linked(subject);
  city.issuer.subject = subject;
  const { address, cookie } = isLinking ? await city.setOutToLink(me) : await city.setOut(me);
  return { query: await city.issuer.visit(address), cookie: `${wayCookie}=${cookie}` };
}

const heldBySecondFactor = async (kit: Kit, secret: string): Promise<string> => {
  const { login = '', password: own = '' } = kit.account ?? {};
  const held: Visitor = await kit.api.anybody.signIn({ login, password: own });
  kit.me.token = held.token;
  return generate({ secret });
};

/** What a mail, an authenticator or the city's single sign-on gives into people's hands. */
export const accountRecipes: Recipes = {
  register: async (kit) => {
    const form = { login: kit.anAddress(), name: '新来的人', password, noticeVersion: '2026-11', language: 'zh' };
    return { body: form };
  },
  confirmRegistration: async (kit) => ({ body: { token: await kit.tokenMailedTo(await registered(kit)), password } }),
  resetPassword: async (kit) => {
    const { login } = await kit.aPerson();
    await kit.post(kit.api.anybody, '/password-resets', { login });
    return { body: { token: await kit.tokenMailedTo(login), password } };
  },
  actAs: async (kit) => (notAnonymous(kit) ? { body: { organisationId: kit.me.organisationId } } : undefined),
  confirmSecondFactor: async (kit) => {
    if (!notAnonymous(kit)) return undefined;
    const { body } = await kit.me.post<{ secret: string }>('/account/second-factor');
    return { body: { code: await generate({ secret: body.secret }) } };
  },
  renewRecoveryCodes: async (kit) =>
    notAnonymous(kit) ? { body: { code: await generate({ secret: await withSecondFactor(kit) }) } } : undefined,
  removeSecondFactor: async (kit) => {
    if (!notAnonymous(kit)) return undefined;
    const code = await generate({ secret: await withSecondFactor(kit) });
    return { body: { code, password: kit.account?.password ?? '' } };
  },
  passSecondFactor: async (kit) => {
    if (!notAnonymous(kit)) return undefined;
    const secret = await withSecondFactor(kit);
    return { body: { code: await heldBySecondFactor(kit, secret) } };
  },
  comeFromCityAccount: wayBack,
  linkCityAccount: async (kit) => {
    if (!notAnonymous(kit)) return undefined;
    await kit.me.delete('/account/city-account');
    return {};
  },
  readAlertsLink: async (kit) => {
    const { personId } = await kit.aPerson();
    return {
      query: kit.api
        .get(AlertsLink)
        .to(personId, 'zh')
        .path.replace(/^.*\?|&lang=.*$/g, ''),
    };
  },
};
