import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment.module';
import { ApplicationController } from './application.controller';
import { ApplicationSubject } from './application.subject';
import { VerificationController } from './verification.controller';

@Module({
  imports: [EnrolmentModule],
  controllers: [ApplicationController, VerificationController],
  providers: [ApplicationSubject],
})
export class EnrolmentHttpModule {}
