import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import { CodeTable, TaxonomyModule } from '#taxonomy';
import { AnswerQuestion } from './answer-question';
import { AskQuestion } from './ask-question';
import { MoveQuestion } from './move-question';
import { QuestionImpartiality } from './question-impartiality';
import { QuestionNews } from './question-news';
import { QuestionPersonalData } from './question-personal-data';
import { Question } from './question.entity';
import { questionLifecycle } from './question.lifecycle';
import { QuestionQueries } from './question.queries';
import { QuestionStore } from './question.store';
import { QuestionedDemands } from './questioned-demands.queries';
import { ReadQuestions } from './read-questions';
import './question.texts';

export const questionStates = new CodeTable(
  'questionStates',
  questionLifecycle.states.map((code) => ({ code, ...questionLifecycle.table[code].staffLabel })),
);

const verbs = [AskQuestion, AnswerQuestion, MoveQuestion];
const reads = [QuestionQueries, QuestionedDemands, ReadQuestions];

@Module({
  imports: [DemandModule, IdentityModule, TaxonomyModule, TypeOrmModule.forFeature([Question])],
  providers: [...verbs, ...reads, QuestionStore, QuestionImpartiality, QuestionNews, QuestionPersonalData],
  exports: [...verbs, ...reads],
})
export class QuestionModule {}
