import { Module } from '@nestjs/common';
import { ReadNotificationsModule } from '../read-notifications.module';
import { NotificationController } from './notification.controller';

@Module({ imports: [ReadNotificationsModule], controllers: [NotificationController] })
export class NotificationHttpModule {}
