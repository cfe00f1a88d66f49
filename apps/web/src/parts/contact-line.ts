import type { DemandRevision } from '../api/shapes';

type Contact = NonNullable<DemandRevision['contact']>;

/** Who to reach and how, in one line; what was not given is left out. */
export function contactLine({ name, phone, email }: Contact): string {
  return [name, phone, email].filter(Boolean).join(' · ');
}
