import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment.module';
import { ApplicationController } from './application.controller';
import { VerificationController } from './verification.controller';

@Module({
  imports: [EnrolmentModule],
  controllers: [ApplicationController, VerificationController],
})
export class EnrolmentHttpModule {}
