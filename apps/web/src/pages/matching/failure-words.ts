const plain = ['timeout', 'unreachable', 'cancelled', 'resting'] as const;

/** The word for why a service of meaning gave nothing: its own codes are for those who run it. */
export function failureWord(code: string | null): `semantic.codes.${(typeof plain)[number] | 'http' | 'answer'}` {
  const known = plain.find((one) => one === code);
  if (known) return `semantic.codes.${known}`;
  return code?.startsWith('http-') ? 'semantic.codes.http' : 'semantic.codes.answer';
}
