// The door: signing in by the city's single sign-on (城市统一身份认证); off unless the operator set it up.
export { CityAccountModule } from './city-account.module';
export { cityRefusals } from './city-account.errors';
