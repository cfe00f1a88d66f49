import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '#kernel/id';

export const sessionCookie = '__Host-jiqiao';
export const deviceCookie = '__Host-jiqiao-device';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string;
  readonly faults?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export interface Receipt {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Body;
  readonly text: string;
}

interface Extra {
  /** A key of its own unless given; null sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody in front of the api: keeps the session cookie, gives every state change a key, reads problems. */
export class Visitor {
  organisationId = '';
  token: string | undefined;
  deviceToken: string | undefined;

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(account: { readonly login: string; readonly password: string }): Promise<this> {
    const { login, password } = account;
    const answer = await this.post('/session', { login, password });
    if (answer.status !== 200) throw new Error(`${login} cannot sign in: ${answer.text}`);
    return this;
  }

  get cookie(): string {
    const cookies = { [sessionCookie]: this.token, [deviceCookie]: this.deviceToken };
    return Object.entries(cookies)
      .flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
      .join('; ');
  }

  get<Body = Problem>(path: string, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, { ...extra, key: null });
  }

  post<Body = Receipt & Problem>(path: string, body?: object, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, { ...extra, body });
  }

  put<Body = Receipt & Problem>(path: string, body?: object, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, { ...extra, body });
  }

  delete<Body = Problem>(path: string, extra: Extra = {}): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path, extra);
  }

  /** A state change that the test expects to succeed. */
  async done(answering: Promise<Answer<Receipt & Problem>>): Promise<Receipt> {
    const { status, body, text } = await answering;
    if (status >= 300) throw new Error(`${status}: ${text}`);
    return body;
  }

  async send<Body>(
    method: string,
    path: string,
    { body, key = newId(), headers = {} }: Extra & { body?: object | string | Buffer },
  ): Promise<Answer<Body>> {
    const own: Record<string, string> = { ...headers };
    if (this.cookie) own.cookie = this.cookie;
    if (key !== null) own['idempotency-key'] = key;
    const url = /^\/(healthz|readyz)/.test(path) ? path : `/api${path}`;
    const answer = await this.app.inject({ method: method as 'GET', url, headers: own, payload: body });
    this.keepCookies([answer.headers['set-cookie'] ?? []].flat());
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    const parsed: unknown = isJson && answer.body !== '' ? JSON.parse(answer.body) : undefined;
    return { status: answer.statusCode, headers: answer.headers, body: parsed as Body, text: answer.body };
  }

  /** As a browser does, but for one that is taken back: tests try what an old token still opens. */
  private keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]+)/.exec(line) ?? [];
      if (name === sessionCookie) this.token = value;
      if (name === deviceCookie) this.deviceToken = value;
    }
  }
}
