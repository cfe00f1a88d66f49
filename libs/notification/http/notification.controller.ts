import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { decodeCursor, pageOf } from '#platform/http/cursor';
import { IdPipe } from '#platform/http/id.pipe';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Policy } from '#platform/http/policy.decorator';
import { MarkNotifications } from '../mark-notifications';
import { NotificationQueries } from '../notification.queries';
import { ListNotificationsRequest, MarkAllNotificationsRequest, MarkNotificationRequest } from './notification.request';
import { NotificationResponse, NotificationsResponse, UnreadNotificationsResponse } from './notification.response';

@ApiTags('notification')
@Controller('notifications')
export class NotificationController {
  constructor(
    private readonly notifications: NotificationQueries,
    private readonly marking: MarkNotifications,
  ) {}

  /** What the reader was told, for the organisation acted for and on their own account, the newest first. */
  @Get()
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async listNotifications(
    @Query() query: ListNotificationsRequest,
    @Acting() actor: Actor,
  ): Promise<NotificationsResponse> {
    const limit = query.limit ?? 20;
    const after = decodeCursor(query.cursor, ['instant', 'id']);
    const rows = await this.notifications.page(actor, { isUnreadOnly: query.show === 'unread', after, limit });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.createdKey, row.id]);
    return { items: items.map((item) => NotificationResponse.from(item)), nextCursor };
  }

  @Get('unread')
  @Policy({ who: 'signed-in', scope: 'own' })
  countUnreadNotifications(@Acting() actor: Actor): Promise<UnreadNotificationsResponse> {
    return this.notifications.unread(actor);
  }

  /** All up to a moment are read; answers how many are left. */
  @Post('read')
  @HttpCode(200)
  @Policy({ who: 'signed-in', scope: 'own' })
  // The moment is the key: what is read stays read, however often it is said.
  @WithoutIdempotencyKey()
  async markNotificationsRead(
    @Body() { until }: MarkAllNotificationsRequest,
    @Acting() actor: Actor,
  ): Promise<UnreadNotificationsResponse> {
    await this.marking.all(new Date(until), actor);
    return this.notifications.unread(actor);
  }

  @Put(':id/mark')
  @Policy({ who: 'signed-in', scope: 'own' })
  // It says how the mark shall be, not how it changes.
  @WithoutIdempotencyKey()
  async markNotification(
    @Param('id', IdPipe) id: string,
    @Body() { mark }: MarkNotificationRequest,
    @Acting() actor: Actor,
  ): Promise<UnreadNotificationsResponse> {
    await this.marking.one({ id, isRead: mark === 'read' }, actor);
    return this.notifications.unread(actor);
  }
}
