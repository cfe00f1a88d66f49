import { Global, Module } from '@nestjs/common';
import { DeadLetters } from './dead-letters';
import { Outbox } from './outbox';

/** What every process needs to announce; moving and reacting is `OutboxWorkerModule`. */
@Global()
@Module({ providers: [Outbox, DeadLetters], exports: [Outbox, DeadLetters] })
export class OutboxModule {}
