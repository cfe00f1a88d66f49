import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Consumers } from './consumers';
import { Heartbeat } from './heartbeat';
import { MessageWorkers } from './message-workers';
import { OutboxRelay } from './outbox.relay';
import { Watchdog } from './watchdog';

@Module({
  imports: [DiscoveryModule],
  providers: [Consumers, OutboxRelay, MessageWorkers, Watchdog, Heartbeat],
  exports: [Consumers, OutboxRelay, MessageWorkers, Watchdog, Heartbeat],
})
export class OutboxWorkerModule {}
