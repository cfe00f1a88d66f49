import { CityIssuer, cityClient } from '../../../test/support/city-issuer';
import { type Enrolled, RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

export const wayCookie = '__Host-jiqiao-city';
const publicUrl = 'http://jiqiao.example';
const callback = '/session/city-account/callback';

/** What a browser holds after setting out: where it was sent to, and its sealed cookie. */
export interface Begun {
  readonly address: string;
  readonly cookie: string;
}

/** An installation with a city's single sign-on beside it. */
export class City {
  /** Everything that no log and no answer may show. */
  readonly secrets = new Set<string>([cityClient.secret]);

  private constructor(
    readonly api: RunningApi,
    readonly issuer: CityIssuer,
  ) {}

  static async open(given: { readonly settings?: Record<string, string>; readonly logFile?: string } = {}) {
    const issuer = await CityIssuer.start(`${publicUrl}/api${callback}`);
    Object.assign(process.env, {
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: cityClient.id,
      OIDC_CLIENT_SECRET: cityClient.secret,
      ...given.settings,
    });
    return new City(await RunningApi.start(given.logFile ? { logLevel: 'debug', logFile: given.logFile } : {}), issuer);
  }

  /** By the button of the sign-in page. */
  async setOut(visitor: Visitor): Promise<Begun> {
    const answer = await visitor.get('/session/city-account');
    if (answer.status !== 302) throw new Error(`${answer.status}: ${answer.text}`);
    return this.begun(String(answer.headers.location), answer.headers['set-cookie']);
  }

  /** By the button in one's account. */
  async setOutToLink(visitor: Visitor): Promise<Begun> {
    const { status, body, headers, text } = await visitor.post<{ address: string }>('/account/city-account');
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return this.begun(body.address, headers['set-cookie']);
  }

  /** Comes back with this query, and the sealed cookie if the browser has one; answers where it is led to. */
  async comeBack(visitor: Visitor, query: string, cookie?: string): Promise<string> {
    for (const name of ['code', 'state']) this.secrets.add(new URLSearchParams(query).get(name) ?? cityClient.secret);
    const cookies = [visitor.cookie, cookie ? `${wayCookie}=${cookie}` : ''].filter((one) => one !== '').join('; ');
    const answer = await this.api.app.inject({
      method: 'GET',
      url: `/api${callback}?${query}`,
      headers: cookies === '' ? {} : { cookie: cookies },
    });
    const lines = [answer.headers['set-cookie'] ?? []].flat();
    const given = /^__Host-jiqiao=([^;]+)/.exec(lines.find((line) => line.startsWith('__Host-jiqiao=')) ?? '')?.[1];
    if (given) visitor.token = given;
    if (answer.statusCode !== 302 || answer.body !== '') throw new Error(`${answer.statusCode}: ${answer.body}`);
    return String(answer.headers.location);
  }

  /** The whole way to the issuer and back; the session's cookie is strict, so a browser leaves it at home. */
  async signIn(visitor: Visitor, subject: string): Promise<string> {
    this.issuer.subject = this.secret(subject);
    const { address, cookie } = await this.setOut(visitor);
    return this.comeBack(visitor, await this.issuer.visit(address), cookie);
  }

  async link(visitor: Visitor, subject: string): Promise<string> {
    this.issuer.subject = this.secret(subject);
    const { address, cookie } = await this.setOutToLink(visitor);
    return this.comeBack(this.api.anybody, await this.issuer.visit(address), cookie);
  }

  /** Somebody whose account is linked to that subject. */
  async linked(subject: string, roles: Parameters<RunningApi['signIn']>[0] = 'enterprise'): Promise<Enrolled> {
    const account = await this.api.person([{ organisationId: await this.api.organisation(roles), roles: [roles] }]);
    const led = await this.link(await this.api.anybody.signIn(account), subject);
    if (led !== '/console/account?city=linked') throw new Error(`not linked: ${led}`);
    return account;
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.issuer.stop();
  }

  private secret(text: string): string {
    this.secrets.add(text);
    return text;
  }

  private begun(address: string, setCookie: unknown): Begun {
    const cookie = new RegExp(`${wayCookie}=([^;]+)`).exec(String(setCookie))?.[1] ?? '';
    this.secrets.add(cookie).add(new URL(address).searchParams.get('nonce') ?? cookie);
    return { address, cookie };
  }
}
