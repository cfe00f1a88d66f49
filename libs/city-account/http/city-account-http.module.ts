import { Module } from '@nestjs/common';
import { CityAccountModule } from '../city-account.module';
import { CitySignInController } from './city-sign-in.controller';
import { OwnCityAccountController } from './own-city-account.controller';

@Module({ imports: [CityAccountModule], controllers: [CitySignInController, OwnCityAccountController] })
export class CityAccountHttpModule {}
