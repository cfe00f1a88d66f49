import { anAchievementForm } from '../../support/forms';
import type { Receipt, Visitor } from '../visitor';

/** An achievement as its office hands it in and the platform lets it pass. */
export async function publishAchievement(office: Visitor, reviewer: Visitor, given: object = {}): Promise<Receipt> {
  const { id, version } = await office.post('/api/achievements', anAchievementForm(given));
  const submitted = await office.post(`/api/achievements/${id}/submission`, { version });
  const verdict = { version: submitted.version, verdict: 'pass', reasonCodes: [] };
  return reviewer.post(`/api/achievements/${id}/review/decision`, verdict);
}

export function withdrawAchievement(office: Visitor, { id, version }: Receipt): Promise<Receipt> {
  const move = { version, action: 'withdraw', reasonCode: 'withdraw.ip_lapsed' };
  return office.post(`/api/achievements/${id}/moves`, move);
}
