import { Injectable } from '@nestjs/common';
import { Proof } from '#account';
import { NotFound } from '#kernel/domain-error';
import { type Actor, personOf, sessionOf } from '#platform/http/actor';
import { CityAccountQueries } from './city-account.queries';
import { CityAccountAway, CityAccountLinked, CityRefused } from './city-account.errors';
import { CityIssuer } from './city-issuer';
import { citySettings } from './city-settings';
import { type CityWay, CityWays } from './city-way';

/** Where to go, and what the browser has to bring back. */
export interface BegunWay {
  readonly address: string;
  readonly sealed: string;
}

/** Sends somebody to the city's single sign-on: to be signed in, or to have their account linked. */
@Injectable()
export class BeginCityWay {
  constructor(
    private readonly issuer: CityIssuer,
    private readonly ways: CityWays,
    private readonly proof: Proof,
    private readonly accounts: CityAccountQueries,
  ) {}

  /** Throws CityRefused `away`. */
  toSignIn(): Promise<BegunWay> {
    return this.begin(null);
  }

  /** Whoever finds a desk with the screen open must not make their own city account a key to it. */
  async toLink(actor: Actor): Promise<BegunWay> {
    const linking = { personId: personOf(actor), sessionId: sessionOf(actor) };
    if (!citySettings()) throw new NotFound();
    await this.proof.demand(actor);
    if (await this.accounts.linkedSince(linking.personId)) throw new CityAccountLinked();
    try {
      return await this.begin(linking);
    } catch (error) {
      throw error instanceof CityRefused ? new CityAccountAway() : error;
    }
  }

  private async begin(linking: CityWay['linking']): Promise<BegunWay> {
    const settings = citySettings();
    if (!settings) throw new NotFound();
    const { way, address } = await this.issuer.wayThere(settings, linking);
    return { address, sealed: this.ways.seal(way) };
  }
}
