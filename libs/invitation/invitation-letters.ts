import { Injectable } from '@nestjs/common';
import { LockedOut, mailTries, Tries } from '#account';
import type { Tx } from '#platform/database/tx';
import { addMailTexts } from '#platform/mail/mail-templates';
import { Mails } from '#platform/mail/mails';
import { roleLabels } from '#taxonomy';
import type { Invitation } from './invitation.entity';
import { InvitedTooOften } from './invitation.errors';

addMailTexts({
  'enrolment.invited': {
    subject: { zh: '{inviter} 邀请您加入 {organisation}', en: '{inviter} invites you to {organisation}' },
    text: {
      zh: '{inviter} 邀请您以“{roles}”的角色加入 {organisation}，一起使用技桥。\n请在 {days} 天内打开链接，接受或谢绝：\n{link}\n如果您不认识这个单位，可以不理会这封邮件。',
      en: '{inviter} invites you to join {organisation} on Jiqiao as {roles}.\nPlease open the link within {days} days to accept or decline:\n{link}\nIf you do not know this organisation, you can ignore this mail.',
    },
  },
});

@Injectable()
export class InvitationLetters {
  constructor(
    private readonly mails: Mails,
    private readonly tries: Tries,
  ) {}

  /**
   * Throws InvitedTooOften: all organisations together write to a mailbox that never asked for it no oftener than to one
   * that did. The token stands behind `#`, the part of an address that browsers send to nobody: no log ever holds it.
   */
  async send(
    tx: Tx,
    invitation: Invitation,
    told: { readonly token: string; readonly organisation: string; readonly inviter: string; readonly days: number },
  ): Promise<void> {
    const { id, version, email, language } = invitation;
    const { token, ...facts } = told;
    await this.count(tx, email);
    await this.mails.send(tx, {
      key: `invitation:${id}:${version}`,
      to: email,
      language,
      template: 'enrolment.invited',
      facts: { ...facts, roles: roleLabels.listed(invitation.roles, language), link: { path: `/invitation#${token}` } },
    });
  }

  private async count(tx: Tx, email: string): Promise<void> {
    try {
      await this.tries.beginIn(tx, mailTries('invitation', email));
    } catch (error) {
      throw error instanceof LockedOut ? new InvitedTooOften(error.facts) : error;
    }
  }
}
