import { Injectable, Logger } from '@nestjs/common';
import type { ClientAuth, Configuration } from 'openid-client';
import { Clock } from '#kernel/clock';
import { CityRefused } from './city-account.errors';
import type { CitySettings } from './city-settings';
import type { CityWay } from './city-way';
import { isAway, reachIssuer } from './reach-issuer';

/** Who somebody is there, and whether they showed a second factor that we trust. */
export interface CityPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly secondFactor: boolean;
}

const timeoutSeconds = 5;
const discoveryMinutes = 10;
// RFC 8176: a one-time password, several factors, a key that is a thing.
const secondFactors = ['otp', 'mfa', 'hwk'];

/** No longer than OpenID Connect allows (Core 2), and nothing in it that no text of ours may have. */
const aSubject = /^\P{C}{1,255}$/u;

/** A module of the newer kind; loaded when somebody comes by it, and never where there is no single sign-on. */
const library = () => import('openid-client');

/** The city's single sign-on: code flow with PKCE; what the answer must fulfil is checked by openid-client. */
@Injectable()
export class CityIssuer {
  private readonly logger = new Logger(CityIssuer.name);
  private known: { readonly configuration: Promise<Configuration>; readonly until: number } | undefined;

  constructor(private readonly clock: Clock) {}

  /** Throws CityRefused `away`. */
  async wayThere(settings: CitySettings, linking: CityWay['linking']): Promise<{ way: CityWay; address: string }> {
    const client = await library();
    const configuration = await this.configuration(settings).catch((error: unknown) => this.refuse(error));
    const verifier = client.randomPKCECodeVerifier();
    const way = { state: client.randomState(), nonce: client.randomNonce(), verifier, linking };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: settings.returnTo,
      scope: 'openid',
      response_type: 'code',
      state: way.state,
      nonce: way.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { way, address: address.href };
  }

  /** Who came back with this query; throws CityRefused. */
  async arrived(settings: CitySettings, query: string, way: CityWay): Promise<CityPerson> {
    try {
      const client = await library();
      const configuration = await this.configuration(settings);
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${settings.returnTo}?${query}`), {
        expectedState: way.state,
        expectedNonce: way.nonce,
        pkceCodeVerifier: way.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      // The tokens end here: what they would open at the issuer is none of our business.
      if (!claims) throw new CityRefused('failed', 'no-claims');
      if (!aSubject.test(claims.sub)) throw new CityRefused('failed', 'no-subject');
      return {
        issuer: claims.iss,
        subject: claims.sub,
        secondFactor: settings.trustsSecondFactor && hasTwo(claims.amr),
      };
    } catch (error) {
      return this.refuse(error);
    }
  }

  private configuration(settings: CitySettings): Promise<Configuration> {
    const now = this.clock.now().getTime();
    if (this.known && now < this.known.until) return this.known.configuration;
    const known = { configuration: discovered(settings), until: now + discoveryMinutes * 60_000 };
    this.known = known;
    // A failure is not remembered: the next one asks again.
    known.configuration.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return known.configuration;
  }

  /** The log gets codes only: what the issuer writes may name a person or show a token. */
  private refuse(error: unknown): never {
    const refused = refusalOf(error);
    if (refused.why !== 'denied') this.logger.warn(`${refused.message}`);
    throw refused;
  }
}

async function discovered({ issuer, clientId, clientSecret }: CitySettings): Promise<Configuration> {
  const client = await library();
  // The settings refuse http in production; elsewhere an issuer on the own machine has nothing else.
  const plain = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  // What an issuer that does not say takes, is Basic (OpenID Connect Discovery 3).
  const byBasic = (methods: readonly string[] = ['client_secret_basic']) => methods.includes('client_secret_basic');
  const shows: ClientAuth = (server, ...rest) => {
    const way = byBasic(server.token_endpoint_auth_methods_supported)
      ? client.ClientSecretBasic
      : client.ClientSecretPost;
    way(clientSecret)(server, ...rest);
  };
  return client.discovery(issuer, clientId, clientSecret, shows, {
    // The signature of the id token is checked as well, although it came straight from the issuer.
    execute: [client.enableNonRepudiationChecks, ...plain],
    timeout: timeoutSeconds,
    [client.customFetch]: reachIssuer,
  });
}

function hasTwo(amr: unknown): boolean {
  return Array.isArray(amr) && amr.some((method) => secondFactors.includes(String(method)));
}

/** Errors of the library are told apart by their codes. */
function refusalOf(error: unknown): CityRefused {
  if (error instanceof CityRefused) return error;
  if (isAway(error)) return new CityRefused('away');
  const { code, error: said } = (error ?? {}) as { readonly code?: unknown; readonly error?: unknown };
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') {
    if (said === 'access_denied') return new CityRefused('denied');
    if (said === 'temporarily_unavailable' || said === 'server_error') return new CityRefused('away');
  }
  return new CityRefused('failed', typeof code === 'string' ? code : 'unknown');
}
