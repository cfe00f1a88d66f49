import { Module } from '@nestjs/common';
import { ReadNotificationsModule } from '../read-notifications.module';
import { MailChoiceController } from './mail-choice.controller';
import { NotificationController } from './notification.controller';

@Module({ imports: [ReadNotificationsModule], controllers: [NotificationController, MailChoiceController] })
export class NotificationHttpModule {}
