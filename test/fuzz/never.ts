/** Operations that no sender is ever granted on this stage, and why; whatever else is never granted fails the run. */
export const neverGranted: Readonly<Record<string, string>> = {
  readMailText: 'an installation shows its mails in development only; the tests run as what they are',
};
