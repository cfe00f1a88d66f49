import { listNamed } from '#platform/list/list-plan';
import { SavedViewWithoutAlerts } from './saved-view.errors';

export const alertFrequencies = ['off', 'daily', 'at_once'] as const;
export type Alerts = (typeof alertFrequencies)[number];

/** Of most lists there is nothing to tell: they show what is one's own. */
export function checkAlerts(list: string, alerts: Alerts = 'off'): Alerts {
  if (alerts !== 'off' && listNamed(list)?.hasAlerts !== true) throw new SavedViewWithoutAlerts();
  return alerts;
}
