export { FeedbackHttpModule } from './feedback-http.module';
