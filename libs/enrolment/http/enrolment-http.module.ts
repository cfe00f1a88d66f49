import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { EnrolmentModule } from '../enrolment.module';
import { ApplicationController } from './application.controller';
import { ApplicationSubject } from './application.subject';
import { VerificationController } from './verification.controller';

@Module({
  imports: [EnrolmentModule, IdentityModule],
  controllers: [ApplicationController, VerificationController],
  providers: [ApplicationSubject],
})
export class EnrolmentHttpModule {}
