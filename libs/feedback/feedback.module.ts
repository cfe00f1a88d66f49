import { Module } from '@nestjs/common';
import { FeedbackLedger } from './feedback-ledger';
import { FeedbackPersonalData } from './feedback-personal-data';
import { FeedbackQueries } from './feedback.queries';
import { UnheardStatements } from './unheard-statements.queries';
import { WhyNotChosenQueries } from './why-not-chosen.queries';
import './feedback-reasons';
import './feedback.texts';

const parts = [FeedbackLedger, FeedbackQueries, UnheardStatements, WhyNotChosenQueries];

@Module({ providers: [...parts, FeedbackPersonalData], exports: parts })
export class FeedbackModule {}
