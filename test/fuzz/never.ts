/** Operations that no sender is ever granted on this stage, and why; whatever else is never granted fails the run. */
export const neverGranted: Readonly<Record<string, string>> = {};
