export { MatchRoundHttpModule } from './match-round-http.module';
