import { Injectable } from '@nestjs/common';
import { LockedOut, mailTries, Tries } from '#account';
import { IdentityQueries, languageOf } from '#identity';
import type { Tx } from '#platform/database/tx';
import { addMailTexts } from '#platform/mail/mail-templates';
import { isMailAddress, Mails } from '#platform/mail/mails';
import type { Mandate } from './mandate.entity';
import { OfferedTooOften } from './mandate.errors';

addMailTexts({
  'mandate.offered': {
    subject: { zh: '{name} 请您担任受托人', en: '{name} asks you to act for it' },
    text: {
      zh: '{name} 希望委托您在 {from} 至 {until} 之间代为办理技术转移事务。请登录后接受或谢绝：\n{link}',
      en: '{name} would like you to act for it from {from} to {until}. Please sign in to accept or decline:\n{link}',
    },
  },
  'mandate.revoked': {
    subject: { zh: '{name} 已解除对您的委托', en: '{name} has revoked your mandate' },
    text: {
      zh: '{name} 对您的委托（{from} 至 {until}）已解除，即时生效。理由可在这里查看：\n{link}',
      en: 'Your mandate of {name} ({from} to {until}) has been revoked with immediate effect. The reason is here:\n{link}',
    },
  },
});

/** Tells the agent what the principal decided. */
@Injectable()
export class MandateLetters {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly mails: Mails,
    private readonly tries: Tries,
  ) {}

  /**
   * Throws OfferedTooOften: to offer and to withdraw costs nothing, so all organisations together write to a mailbox no
   * oftener than its owner would have asked for.
   */
  async tell(tx: Tx, mandate: Mandate, what: 'offered' | 'revoked'): Promise<void> {
    const [agent, principal] = await Promise.all([
      this.identity.person(mandate.agentId, tx),
      this.identity.organisation(mandate.principalId, tx),
    ]);
    // Logins that the operator gave by hand are not always addresses.
    if (!agent || !principal || !isMailAddress(agent.login)) return;
    // What ends a mandate in force is told whenever it happens: its agent had agreed to it first.
    if (what === 'offered') await this.count(tx, agent.login);
    await this.mails.send(tx, {
      key: `mandate:${mandate.id}:${mandate.version}`,
      to: agent.login,
      personId: agent.id,
      language: languageOf(agent),
      template: `mandate.${what}`,
      facts: {
        name: principal.name,
        from: mandate.startsOn,
        until: mandate.endsOn,
        link: { path: '/console/mandates' },
      },
    });
  }

  private async count(tx: Tx, login: string): Promise<void> {
    try {
      await this.tries.beginIn(tx, mailTries('mandate', login));
    } catch (error) {
      throw error instanceof LockedOut ? new OfferedTooOften(error.facts) : error;
    }
  }
}
