// The door: what people are told in the page, and reading it.
export { NotificationReactionsModule } from './notification-reactions.module';
