import { Injectable } from '@nestjs/common';
import { MemberQueries } from '#identity';
import { Database } from '#platform/database/database';
import { addMailTexts } from '#platform/mail/mail-templates';
import { type Ending, endingsIn, OwnerReminders, pathOf } from '#platform/mail/owner-reminders';
import { DatedRules } from '#taxonomy';
import { openStates } from './achievement.lifecycle';

addMailTexts({
  'achievement.first': {
    subject: { zh: '您有科技成果待确认“仍可转化”', en: 'Please confirm that an achievement is still available' },
    text: {
      zh: '贵单位有 {count} 项科技成果即将到期，最早一项的最后一天是 {day}。请确认它们仍可转化；知识产权将失效的，请更新知识产权信息：\n{link}',
      en: 'Achievements of your institute about to end: {count}; the first of them ends on {day}. Please confirm that they are still available, and bring up to date the intellectual property that is about to lapse:\n{link}',
    },
  },
  'achievement.last': {
    subject: { zh: '您有科技成果几天后停止展示', en: 'An achievement of yours will be hidden within days' },
    text: {
      zh: '贵单位有 {count} 项科技成果尚未确认或知识产权将失效，最早自 {day} 之后不再公开。请确认或更新：\n{link}',
      en: 'Achievements of your institute not confirmed yet, or whose intellectual property is about to lapse: {count}; the first of them is hidden after {day}. Please confirm or update them:\n{link}',
    },
  },
  'achievement.ended': {
    subject: { zh: '您有科技成果已停止展示', en: 'An achievement of yours is no longer shown' },
    text: {
      zh: '贵单位有 {count} 项科技成果因未按期确认或知识产权失效，已不再公开（{day}）。内容都在：仍可转化的请续期；修改过的内容会先经审核：\n{link}',
      en: 'Achievements of your institute no longer public, for want of a confirmation or of a right that lasts: {count} ({day}). Everything is kept: renew what is still available; a changed text is reviewed first:\n{link}',
    },
  },
});

const atOnce = 5000;

@Injectable()
export class RemindAchievements {
  constructor(
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly members: MemberQueries,
    private readonly reminders: OwnerReminders,
  ) {}

  /** Writes to the owners of what ends soon or has ended; answers of how many achievements. Safe to run at any time and twice. */
  async execute(): Promise<number> {
    return this.reminders.send(await this.endings(), {
      subject: 'achievement',
      recipients: (organisationId, tx) => this.members.inRole(organisationId, 'institute', tx),
      link: (endings) => ({ path: pathOf('/console/achievements', endings) }),
    });
  }

  private async endings(): Promise<Ending[]> {
    const today = await this.rules.today();
    return this.database.query<Ending>(endingsIn('achievement.achievements', 'valid_until, rights_until'), [
      openStates,
      today.day,
      today.daysAhead('reminder.first'),
      today.daysAhead('reminder.last'),
      atOnce,
    ]);
  }
}
