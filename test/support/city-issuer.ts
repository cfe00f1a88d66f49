import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

export const cityClient = { id: 'jiqiao', secret: 'the secret that the city gave to jiqiao' } as const;

/** A city's single sign-on: the real `oidc-provider`, with a person in front of it who does what the test says. */
export class CityIssuer {
  /** Who is signed in there, and how. */
  subject = 'nobody';
  methods: readonly string[] = ['pwd'];
  /** What the person answers when asked whether we may know them. */
  consents = true;
  /** `silent` takes the request and never answers, `endless` never ends its answer, `astray` sends elsewhere. */
  mood: 'well' | 'broken' | 'silent' | 'endless' | 'astray' = 'well';
  /** How much of an endless answer somebody took, and whether they went where they were sent. */
  taken = 0;
  followed = false;
  /** Shows keys that none of its tokens is signed with. */
  showsOtherKeys = false;

  private readonly held = new Set<ServerResponse>();

  private constructor(
    private readonly server: Server,
    private readonly returnTo: string,
    private provider?: Provider,
  ) {}

  static async start(returnTo: string): Promise<CityIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = new CityIssuer(server, returnTo);
    const { default: Found } = await import('oidc-provider');
    issuer.provider = new Found(issuer.url, issuer.configuration());
    const answer = issuer.provider.callback();
    server.on('request', (request, response) => void issuer.answer(request, response, answer));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Opens the address as a browser does; answers the query with which it is sent back to us. */
  async visit(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    for (let at = address; ;) {
      if (at.startsWith(this.returnTo)) return new URL(at).search.slice(1);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const next = answer.headers.get('location');
      if (!next) throw new Error(`the issuer answers ${answer.status}: ${await answer.text()}`);
      at = new URL(next, at).href;
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
    provide: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ): Promise<void> {
    if (this.mood === 'silent') return void this.held.add(response);
    if (request.url === '/astray') this.followed = true;
    if (this.mood === 'endless') return this.pour(response);
    if (this.mood === 'astray') return void response.writeHead(302, { location: `${this.url}/astray` }).end();
    if (this.mood === 'broken') return void response.writeHead(503).end('our cupboard burns');
    if (request.url === '/jwks' && this.showsOtherKeys) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ keys: [publicPartOf(aKey())] }));
    }
    if (request.url?.startsWith('/interaction/')) return this.decide(request, response);
    return provide(request, response);
  }

  private pour(response: ServerResponse): void {
    const piece = Buffer.alloc(64 * 1024, 0x20);
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!response.destroyed && this.taken < 256 * 1024 * 1024) {
        this.taken += piece.length;
        if (!response.write(piece)) return void response.once('drain', more);
      }
      response.end('{}');
    };
    more();
  }

  private async decide(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = { error: 'access_denied', error_description: 'words of the issuer' };
    const agreement = { login: { accountId: this.subject, amr: [...this.methods] } };
    await this.provider?.interactionFinished(request, response, this.consents ? agreement : refusal);
  }

  private configuration(): Configuration {
    return {
      clients: [{ client_id: cityClient.id, client_secret: cityClient.secret, redirect_uris: [this.returnTo] }],
      jwks: { keys: [aKey()] },
      cookies: { keys: ['only a test'] },
      claims: { openid: ['sub', 'amr'] },
      conformIdTokenClaims: false,
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, amr: [...this.methods] }),
      }),
      loadExistingGrant: async ({ oidc }) => {
        const { clientId } = oidc.client ?? {};
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    };
  }
}

function aKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
}

function publicPartOf({ kty, n, e, kid, use, alg }: ReturnType<typeof aKey>) {
  return { kty, n, e, kid, use, alg };
}
