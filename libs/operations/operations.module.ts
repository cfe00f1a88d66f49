import { Module } from '@nestjs/common';
import { SemanticsModule } from '#semantics';
import { DeadLetterQueries } from './dead-letter.queries';
import { DismissDeadLetter } from './dismiss-dead-letter';
import { MachineQueries } from './machine.queries';
import { OutboxQueries } from './outbox.queries';
import { QueueBoard } from './queue-board';
import { QueueLook } from './queue-look';
import { ReadHealth } from './read-health';
import { RedeliverMessage } from './redeliver-message';
import { RetryDeadLetter } from './retry-dead-letter';
import { RetryDeadLetters } from './retry-dead-letters';
import { RevealMail } from './reveal-mail';
import './operations.texts';
import './topic-words';

const parts = [
  DeadLetterQueries,
  DismissDeadLetter,
  MachineQueries,
  OutboxQueries,
  QueueBoard,
  QueueLook,
  ReadHealth,
  RedeliverMessage,
  RetryDeadLetter,
  RetryDeadLetters,
  RevealMail,
];

@Module({ imports: [SemanticsModule], providers: parts, exports: parts })
export class OperationsModule {}
