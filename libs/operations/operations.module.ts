import { Module } from '@nestjs/common';
import { OperationsQueries } from './operations.queries';
import { QueueBoard } from './queue-board';
import { RetryDeadLetter } from './retry-dead-letter';

@Module({
  providers: [OperationsQueries, QueueBoard, RetryDeadLetter],
  exports: [OperationsQueries, QueueBoard, RetryDeadLetter],
})
export class OperationsModule {}
