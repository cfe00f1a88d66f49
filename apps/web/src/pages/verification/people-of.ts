import type { QueuedApplication } from '../../api/shapes';

/** Who applied; for whoever only oversees nobody. */
export function applicantOf({
  applicantName: name,
  applicantNameEn: nameEn,
}: Pick<QueuedApplication, 'applicantName' | 'applicantNameEn'>) {
  return { name, nameEn };
}

/** Who has the case at the desk, or decided on it. */
export function takerOf({ takenByName: name, takenByNameEn: nameEn }: QueuedApplication) {
  return { name, nameEn };
}
