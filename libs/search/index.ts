// The door: finding what is published, what is alike, and what is new.
export { SearchModule } from './search.module';
export { SearchReactionsModule } from './search-reactions.module';
export { SearchPublished } from './search-published';
export { CompareTexts } from './copies/compare-texts';
export { AlertsLink, alertsOffPath } from './alerts/alerts-link';
export { SendAlerts } from './alerts/send-alerts';
export { ForgetAlerts } from './alerts/forget-alerts';
export { StopAlerts } from './alerts/stop-alerts';
