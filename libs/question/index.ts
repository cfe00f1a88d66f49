// The door: both processes know it; no later feature does yet.
export { QuestionModule } from './question.module';
