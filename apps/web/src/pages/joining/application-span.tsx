import type { ApplicationDetail } from '../../api/shapes';
import { Way } from '../../parts/way';

type Standing = Pick<ApplicationDetail, 'state' | 'submittedAt' | 'decidedAt'>;

/** The way of an application on one line. */
export function ApplicationSpan({ application: { state, submittedAt, decidedAt } }: { application: Standing }) {
  return <Way of="application" state={state} days={{ handedIn: submittedAt, decided: decidedAt }} />;
}
