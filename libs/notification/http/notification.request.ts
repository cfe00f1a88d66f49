import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { type MailGroup, mailGroups } from '../mail-groups';

const shows = ['all', 'unread'] as const;

export class ListNotificationsRequest extends PageRequest {
  @ApiProperty({ enum: shows, required: false })
  @IsOptional()
  @IsIn(shows)
  show?: (typeof shows)[number];
}

export class MarkNotificationRequest {
  @ApiProperty({ enum: ['read', 'unread'] })
  @IsIn(['read', 'unread'])
  mark: 'read' | 'unread';
}

export class MarkAllNotificationsRequest {
  /** `at` of the newest that its reader has seen. */
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/)
  until: string;
}

export class ChooseMailsRequest {
  @ApiProperty({ enum: mailGroups })
  @IsIn(mailGroups)
  group: MailGroup;

  @IsBoolean()
  isWanted: boolean;
}
