import { Injectable } from '@nestjs/common';
import { MemberQueries } from '#identity';
import { Database } from '#platform/database/database';
import { addMailTexts } from '#platform/mail/mail-templates';
import { type Ending, endingsIn, OwnerReminders, pathOf } from '#platform/mail/owner-reminders';
import { DatedRules } from '#taxonomy';
import { openStates } from './demand.lifecycle';

addMailTexts({
  'demand.first': {
    subject: { zh: '您有技术需求即将到期', en: 'A technology need of yours is about to end' },
    text: {
      zh: '贵单位有 {count} 项技术需求即将到期，最早一项的最后一天是 {day}。仍然需要的，请续期；不再需要的，可以撤回：\n{link}',
      en: 'Needs of your organisation about to end: {count}; the first of them ends on {day}. Please renew what is still needed and withdraw what is not:\n{link}',
    },
  },
  'demand.last': {
    subject: { zh: '您有技术需求几天后到期', en: 'A technology need of yours ends within days' },
    text: {
      zh: '贵单位有 {count} 项技术需求几天后到期，最早一项的最后一天是 {day}，此后不再公开。需要继续征集的，请续期：\n{link}',
      en: 'Needs of your organisation that end within days: {count}; the first of them on {day}, and nobody sees it afterwards. Please renew what should stay open:\n{link}',
    },
  },
  'demand.ended': {
    subject: { zh: '您有技术需求已到期', en: 'A technology need of yours has ended' },
    text: {
      zh: '贵单位有 {count} 项技术需求已过有效期（{day}），不再公开。内容都在，续期后重新公开；修改过的内容会先经审核：\n{link}',
      en: 'Needs of your organisation whose validity is over and that are no longer public: {count} ({day}). Everything is kept: renew it to show it again; a changed text is screened first:\n{link}',
    },
  },
});

const atOnce = 5000;

@Injectable()
export class RemindDemands {
  constructor(
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly members: MemberQueries,
    private readonly reminders: OwnerReminders,
  ) {}

  /** Writes to the owners of what ends soon or has ended; answers of how many demands. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    return this.reminders.send(await this.endings(), {
      subject: 'demand',
      recipients: (organisationId, tx) => this.members.inRole(organisationId, 'enterprise', tx),
      link: (endings) => ({ path: pathOf('/console/demands', endings) }),
    });
  }

  private async endings(): Promise<Ending[]> {
    const today = await this.rules.today();
    return this.database.query<Ending>(endingsIn('demand.demands', 'valid_until'), [
      openStates,
      today.day,
      today.daysAhead('reminder.first'),
      today.daysAhead('reminder.last'),
      atOnce,
    ]);
  }
}
