import { Injectable } from '@nestjs/common';
import { type From, type Opened } from '#account';
import { NotFound } from '#kernel/domain-error';
import { type CityRefusal, CityRefused } from './city-account.errors';
import { CityIssuer } from './city-issuer';
import { citySettings } from './city-settings';
import { type CityWay, CityWays } from './city-way';
import { LinkCityAccount } from './link-city-account';
import { SignInByCity } from './sign-in-by-city';

/** Where the person stands after coming back; `isLinking`: they came from their account, not from the sign-in page. */
export interface FinishedWay {
  readonly isLinking: boolean;
  readonly opened?: Opened;
  readonly refusal?: CityRefusal;
}

interface Brought {
  /** The cookie that this browser set out with. */
  readonly sealed: string | undefined;
  readonly query: string;
  /** Who is signed in, as far as the browser says: coming from another site it does not. */
  readonly personId: string | null;
}

/** Takes whoever comes back from the city's single sign-on. */
@Injectable()
export class FinishCityWay {
  constructor(
    private readonly issuer: CityIssuer,
    private readonly ways: CityWays,
    private readonly signingIn: SignInByCity,
    private readonly linking: LinkCityAccount,
  ) {}

  async execute({ sealed, query, personId }: Brought, from: From): Promise<FinishedWay> {
    const way = this.ways.open(sealed);
    // Nothing that this browser asked for, or too long ago.
    if (!way) return { isLinking: false, refusal: 'failed' };
    const isLinking = way.linking !== null;
    try {
      return { isLinking, ...(await this.finish(way, { query, personId }, from)) };
    } catch (error) {
      if (!(error instanceof CityRefused)) throw error;
      return { isLinking, refusal: error.why };
    }
  }

  private async finish(
    way: CityWay,
    { query, personId }: Omit<Brought, 'sealed'>,
    from: From,
  ): Promise<{ readonly opened?: Opened }> {
    const settings = citySettings();
    if (!settings) throw new NotFound();
    const person = await this.issuer.arrived(settings, query, way);
    if (!way.linking) return { opened: await this.signingIn.execute(person, from) };
    // Somebody else signed in at this desk in the meantime.
    if (personId !== null && personId !== way.linking.personId) throw new CityRefused('failed', 'other-person');
    await this.linking.execute(person, way.linking, from.requestId);
    return {};
  }
}
