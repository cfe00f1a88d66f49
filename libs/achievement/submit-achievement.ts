import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { missingFrom } from './achievement-completeness';
import type { AchievementContent } from './achievement-content.entity';
import { AchievementIncomplete } from './achievement.errors';
import { AchievementStore } from './achievement.store';
import { hasWrongCheckDigit } from './patent-number';
import { takeStep } from './review-step';

const formTitleLength = 60;
const mostKeywords = 8;
const ofResearcher = ['submit'] as const;
// The office confirms by handing in: three moves, so that the history reads the same whoever began it.
const ofOffice = ['submit', 'begin_org_review', 'confirm'] as const;

@Injectable()
export class SubmitAchievement {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Hands the text to the institute's office, and past it when the office itself acts; throws AchievementIncomplete with every fault. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const open = await this.achievements.ofOwner(tx, command.id, actor);
      const { achievement, revision } = open;
      const now = this.clock.now();
      achievement.claimVersion(command.version, now);
      const actions = isAny(actor, 'institute') ? ofOffice : ofResearcher;
      const events = actions.map((action) => takeStep(open, { action }, actor.roles));
      const faults = faultsOf(revision.content);
      if (faults.length > 0) throw new AchievementIncomplete(faults);
      Object.assign(revision, { missing: [], submittedAt: now, decidedAt: null, reasonCodes: [], reasonText: null });
      await tx.save(revision);
      await tx.save(achievement);
      await this.audit.recordAll(tx, actor, events);
      return this.receipts.keep(tx, actor, achievement);
    });
  }
}

function faultsOf(content: AchievementContent): Fault[] {
  const faults: Fault[] = missingFrom(content).map((path) => ({ path, code: 'required' }));
  if (content.title.length > formTitleLength) faults.push({ path: 'title', code: 'too-long' });
  if (content.keywords.length > mostKeywords) faults.push({ path: 'keywords', code: 'too-many' });
  content.ipRights.forEach(({ kind, number }, i) => {
    if (kind.startsWith('patent_') && hasWrongCheckDigit(number ?? ''))
      faults.push({ path: `ipRights.${i}.number`, code: 'patent-check-digit' });
  });
  return faults;
}
