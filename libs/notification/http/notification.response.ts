import { ApiProperty } from '@nestjs/swagger';
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
  /** Of how many things it tells; null where it is one. */
  count: number | null;
  /** The day that matters, for instance the last one. */
  day: string | null;
  at: Date;
  readAt: Date | null;

  static from({ facts, about, createdAt, ...row }: ShownNotification): NotificationResponse {
    const { id, kind, subject, subjectId, readAt } = row;
    return {
      id,
      kind,
      words: wordsOf(kind),
      subject,
      subjectId: about === null ? null : subjectId,
      about: about && { title: about.title, language: about.language, titleTranslation: about.translation },
      reasonCodes: about === null ? [] : [...(facts.reasonCodes ?? [])],
      count: facts.count ?? null,
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
