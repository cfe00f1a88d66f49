// The door: how needs are asked about and answered in public.
export { AnswerQuestion } from './answer-question';
export { AskQuestion } from './ask-question';
export { MoveQuestion } from './move-question';
export { QuestionModule } from './question.module';
