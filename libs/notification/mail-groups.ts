import type { Bilingual } from '#kernel/bilingual';

/** What of the bell goes by mail as well: what belongs together is switched off together. */
const known = {
  decisions: { zh: '需求和成果的审核结果', en: 'What was decided on your needs and achievements' },
  interest: { zh: '需求的首批匹配，以及双方都有意向', en: 'First matches for a need, and interest of both sides' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MailGroup = keyof typeof known;

export const mailGroups = Object.keys(known) as readonly MailGroup[];

export function nameOfGroup(group: MailGroup): Bilingual {
  return known[group];
}
