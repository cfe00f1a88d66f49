export { CityAccountHttpModule } from './city-account-http.module';
