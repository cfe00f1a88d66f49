import { randomUUID } from 'node:crypto';
import { nextCode } from './authenticator';
import { pause } from './eventually';

export interface DemoAccount {
  readonly role: string;
  readonly login: string;
  readonly password: string;
  readonly totpSecret?: string;
}

export interface Receipt {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

export interface HttpAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface LiveEvent {
  readonly id: string;
  readonly topic: string;
  readonly payload: {
    readonly demandId?: string | null;
    readonly achievementId?: string | null;
    readonly count?: number;
  };
}

/** Events heard over one connection, without its beats. */
export interface Listening {
  /** Where it began: what a browser sends as Last-Event-ID when nothing was heard since. */
  readonly from: string;
  readonly heard: readonly LiveEvent[];
  close(): void;
}

const wait = 20_000;

/** Somebody who talks to the api over HTTP, as a browser or another system would. */
export class Visitor {
  private cookie: string | undefined;

  constructor(private readonly url: string) {}

  async signIn({ login, password, totpSecret }: DemoAccount): Promise<void> {
    await this.prove('/api/session', { login, password });
    if (totpSecret) await this.prove('/api/session/second-factor', { code: await nextCode(totpSecret) });
  }

  private async prove(path: string, body: object): Promise<void> {
    const answer = await this.send('POST', path, { body });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-jiqiao='));
    if (answer.status !== 200 || !cookie) throw new Error(`${path} answers ${answer.status}`);
    this.cookie = cookie.split(';')[0];
  }

  /** What the api says to anything but 2xx is an error here; `send` gives every answer. */
  async get<Body>(path: string): Promise<Body> {
    return accepted(await this.send<Body>('GET', path), path);
  }

  async post<Body = Receipt>(path: string, body: object, key: string = randomUUID()): Promise<Body> {
    return accepted(await this.send<Body>('POST', path, { body, key }), path);
  }

  /** As a patient client does: the same again while the answer is 503, until it is taken. */
  async postUntilAccepted(path: string, body: object, key: string = randomUUID()): Promise<Receipt> {
    for (;;) {
      const answer = await this.send<Receipt>('POST', path, { body, key });
      const retryAfter = answer.headers.get('retry-after');
      if (answer.status !== 503 || !retryAfter) return accepted(answer, path);
      await pause(100);
    }
  }

  async put<Body = Receipt>(path: string, body: object, key: string = randomUUID()): Promise<Body> {
    return accepted(await this.send<Body>('PUT', path, { body, key }), path);
  }

  async send<Body>(
    method: string,
    path: string,
    { body, key }: { body?: object; key?: string } = {},
  ): Promise<HttpAnswer<Body>> {
    const headers: Record<string, string> = {};
    if (this.cookie) headers.cookie = this.cookie;
    if (body) headers['content-type'] = 'application/json';
    if (key) headers['idempotency-key'] = key;
    const answer = await fetch(this.url + path, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(wait),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : undefined) as Body };
  }

  /** Follows the live events from now on, or from behind the one last heard; call `close` when enough is heard. */
  async listen(lastHeard?: string): Promise<Listening> {
    const ending = new AbortController();
    const answer = await fetch(`${this.url}/api/events`, {
      headers: { cookie: this.cookie ?? '', ...(lastHeard === undefined ? {} : { 'last-event-id': lastHeard }) },
      signal: ending.signal,
    });
    if (answer.status !== 200 || !answer.body) throw new Error(`no live events: ${answer.status}`);
    const heard: LiveEvent[] = [];
    const greeted = new Promise<string>((resolve, reject) => {
      follow(answer.body as ReadableStream<Uint8Array>, (event) => {
        if (event.topic === 'hello') resolve(event.id);
        else if (event.id) heard.push(event);
      }).catch(reject);
    });
    return { from: await greeted, heard, close: () => ending.abort() };
  }
}

async function follow(stream: ReadableStream<Uint8Array>, onEvent: (event: LiveEvent) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const bytes of stream) {
      text += decoder.decode(bytes, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
        if (field('event'))
          onEvent({
            id: field('id'),
            topic: field('event'),
            payload: JSON.parse(field('data') || '{}') as LiveEvent['payload'],
          });
      }
    }
  } catch {
    // Closed by `close`, or the api went away: what was heard stays.
  }
}

function accepted<Body>(answer: HttpAnswer<Body>, path: string): Body {
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw new Error(`${path} answers ${answer.status}: ${JSON.stringify(answer.body)}`);
}
