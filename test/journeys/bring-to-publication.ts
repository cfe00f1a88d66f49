import { bearingDemand } from './bearing-demand';
import type { Receipt, Visitor } from './visitor';

/** Created, submitted, screened and passed, not yet published. */
export async function bringToValidation(
  enterprise: Visitor,
  expert: Visitor,
  demand: object = bearingDemand(),
): Promise<Receipt> {
  const created = await enterprise.post('/api/demands', demand);
  const submitted = await enterprise.post(`/api/demands/${created.id}/submission`, { version: created.version });
  const taken = await expert.post(`/api/demands/${created.id}/screening`, { version: submitted.version });
  return expert.post(`/api/demands/${created.id}/screening/decision`, {
    version: taken.version,
    verdict: 'pass',
    reasonCodes: [],
    publish: false,
  });
}

export function publish(expert: Visitor, { id, version }: Receipt): Promise<Receipt> {
  return expert.post(`/api/demands/${id}/publication`, { version });
}
