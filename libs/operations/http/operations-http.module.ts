import { Module } from '@nestjs/common';
import { OperationsModule } from '../operations.module';
import { DeadLetterController } from './dead-letter.controller';
import { MailController } from './mail.controller';
import { OperationsController } from './operations.controller';
import { DeadLetterSubject, OutboxMessageSubject } from './operations.subjects';
import { OutboxController } from './outbox.controller';

@Module({
  imports: [OperationsModule],
  controllers: [OperationsController, OutboxController, DeadLetterController, MailController],
  providers: [DeadLetterSubject, OutboxMessageSubject],
})
export class OperationsHttpModule {}
