import { ApiProperty } from '@nestjs/swagger';
import { mailLifecycle, type MailState } from '#platform/mail/mail.lifecycle';
import type { MailRow } from '#platform/mail/mail.queries';
import { mailLabel } from '#platform/mail/mail-templates';
import { showsMails } from '../reveal-mail';

export class MailLabelResponse {
  zh: string;
  en: string;
}

export class MailResponse {
  id: string;
  template: string;
  /** The subject of the template; what is filled in stays out of the list. */
  label: MailLabelResponse;

  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';

  /** Masked: l***@shenyu.example */
  recipient: string;

  @ApiProperty({ enum: mailLifecycle.states })
  state: MailState;

  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  /** Whether its text can be opened here: only where mails stay on this machine. */
  canBeRead: boolean;

  static from({ id, template, language, recipient, state, hasText, ...row }: MailRow): MailResponse {
    return {
      id,
      template,
      label: mailLabel(template),
      language,
      recipient,
      state,
      attempts: row.attempts,
      lastError: row.lastError,
      createdAt: row.createdAt,
      sentAt: row.sentAt,
      canBeRead: hasText && showsMails(),
    };
  }
}

export class MailListResponse {
  items: MailResponse[];
  nextCursor: string | null;
}

export class MailTextResponse {
  to: string;
  subject: string;
  text: string;
}
