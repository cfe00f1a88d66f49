import { Module } from '@nestjs/common';
import { AuditModule } from '#platform/audit/audit.module';
import { DatabaseModule } from '#platform/database/database.module';
import { ExportModule } from '#platform/export/export.module';
import { FilesModule } from '#platform/files/files.module';
import { ImportModule } from '#platform/import/import.module';
import { ListsModule } from '#platform/list/lists.module';
import { LiveEventsModule } from '#platform/live/live-events.module';
import { MailModule } from '#platform/mail/mail.module';
import { NotificationModule } from '#platform/notification/notification.module';
import { OutboxModule } from '#platform/outbox/outbox.module';
import { RevisionsModule } from '#platform/revision/revisions.module';
import { SecretsModule } from '#platform/secrets/secrets.module';

/** What every process of the product needs, whatever it is for. */
@Module({
  imports: [
    DatabaseModule,
    AuditModule,
    OutboxModule,
    ImportModule,
    ExportModule,
    LiveEventsModule,
    ListsModule,
    RevisionsModule,
    SecretsModule,
    MailModule,
    NotificationModule,
    FilesModule,
  ],
})
export class PlatformModule {}
