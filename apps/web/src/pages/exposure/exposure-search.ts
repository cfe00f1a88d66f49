import type { Period } from '../../api/exposure-queries';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What of an address or a form is a day. */
export function periodIn(given: Record<string, unknown>): Period {
  const { from, to } = given;
  return {
    ...(typeof from === 'string' && day.test(from) ? { from } : {}),
    ...(typeof to === 'string' && day.test(to) ? { to } : {}),
  };
}
