import { limitNames } from '#platform/limits/limits';

/** LIMITS of tests that are not about limits: they ask in a minute what a person asks in a week. */
export const wideLimits = limitNames.map((name) => `${name}=1000000/60`).join(',');
