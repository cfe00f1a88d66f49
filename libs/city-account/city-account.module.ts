import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { IdentityModule } from '#identity';
import { BeginCityWay } from './begin-city-way';
import { CityAccountLetters } from './city-account-letters';
import { CityAccountPersonalData } from './city-account-personal-data';
import { CityAccountQueries } from './city-account.queries';
import { CityIssuer } from './city-issuer';
import { CityWays } from './city-way';
import { FinishCityWay } from './finish-city-way';
import { LinkCityAccount } from './link-city-account';
import { SignInByCity } from './sign-in-by-city';
import { UnlinkCityAccount } from './unlink-city-account';
import './city-account.texts';

const verbs = [BeginCityWay, FinishCityWay, UnlinkCityAccount];

@Module({
  imports: [AccountModule, IdentityModule],
  providers: [
    ...verbs,
    CityAccountLetters,
    CityAccountPersonalData,
    CityAccountQueries,
    CityIssuer,
    CityWays,
    LinkCityAccount,
    SignInByCity,
  ],
  exports: [...verbs, CityAccountQueries],
})
export class CityAccountModule {}
