import { Module } from '@nestjs/common';
import { QuestionModule } from '../question.module';
import { AskedQuestionSubject } from './asked-question.subject';
import { OpenDemandSubject } from './open-demand.subject';
import { QuestionDeskController } from './question-desk.controller';
import { PublicQuestionController } from './public-question.controller';
import { QuestionController } from './question.controller';
import { QuestionSubject } from './question.subject';

@Module({
  imports: [QuestionModule],
  controllers: [PublicQuestionController, QuestionController, QuestionDeskController],
  providers: [OpenDemandSubject, QuestionSubject, AskedQuestionSubject],
})
export class QuestionHttpModule {}
