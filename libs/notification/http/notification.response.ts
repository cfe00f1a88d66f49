import { ApiProperty } from '@nestjs/swagger';
import { type MailGroup, mailGroups } from '../mail-groups';
import { type NotificationKind, notificationKinds, wordsOf } from '../notification-kinds';
import type { ShownNotification } from '../notification.queries';
import { type NotificationSubject, notificationSubjects } from '../subjects';

const languages = ['zh', 'en'] as const;

export class NotificationWordsResponse {
  zh: string;
  en: string;
}

export class NotificationAboutResponse {
  /** Null where it has no title of its own. */
  title: string | null;

  @ApiProperty({ enum: languages })
  language: 'zh' | 'en';

  titleTranslation: string | null;
}

/** The other side of a pair that both said yes to. */
export class NotificationPartnerResponse {
  name: string;
  nameEn: string | null;
}

export class NotificationResponse {
  id: string;

  @ApiProperty({ enum: notificationKinds })
  kind: NotificationKind;

  words: NotificationWordsResponse;

  @ApiProperty({ enum: notificationSubjects })
  subject: NotificationSubject;

  /** Null where it is about several, or about one's own account. */
  subjectId: string | null;
  /** As its reader may see it now; null where it can no longer be opened. */
  about: NotificationAboutResponse | null;
  /** None where it can no longer be opened: why something was refused is what the case says. */
  reasonCodes: string[];
  /** Null where there is none, or it may not be named. */
  partner: NotificationPartnerResponse | null;
  /** Of how many things it tells; null where it is one. Of new matches those that still stand in the list. */
  count: number | null;
  /** The day that matters, for instance the last one. */
  day: string | null;
  at: Date;
  readAt: Date | null;

  static from({ facts, about, count, partner, createdAt, ...row }: ShownNotification): NotificationResponse {
    const { id, kind, subject, subjectId, readAt } = row;
    return {
      id,
      kind,
      words: wordsOf(kind),
      subject,
      subjectId: about === null ? null : subjectId,
      about: about && { title: about.title, language: about.language, titleTranslation: about.translation },
      reasonCodes: about === null ? [] : [...(facts.reasonCodes ?? [])],
      partner: about === null ? null : partner,
      count: about === null || count === 1 ? null : count,
      day: facts.day ?? null,
      at: createdAt,
      readAt,
    };
  }
}

export class UnreadNotificationsResponse {
  /** For the organisation acted for, and one's own. */
  unread: number;
  /** For other organisations that this person acts for. */
  elsewhere: number;
}

export class NotificationsResponse {
  items: NotificationResponse[];
  nextCursor: string | null;
}

export class MailGroupResponse {
  @ApiProperty({ enum: mailGroups })
  group: MailGroup;

  name: NotificationWordsResponse;
  isWanted: boolean;
}

export class MailGroupsResponse {
  groups: MailGroupResponse[];
}
