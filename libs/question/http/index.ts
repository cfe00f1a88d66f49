export { QuestionHttpModule } from './question-http.module';
