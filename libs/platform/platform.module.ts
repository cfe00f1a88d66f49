import { Module } from '@nestjs/common';
import { AuditModule } from '#platform/audit/audit.module';
import { DatabaseModule } from '#platform/database/database.module';
import { LiveEventsModule } from '#platform/live/live-events.module';
import { OutboxModule } from '#platform/outbox/outbox.module';

/** What every process of the product needs, whatever it is for. */
@Module({ imports: [DatabaseModule, AuditModule, OutboxModule, LiveEventsModule] })
export class PlatformModule {}
