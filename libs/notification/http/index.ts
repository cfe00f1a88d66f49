export { NotificationHttpModule } from './notification-http.module';
