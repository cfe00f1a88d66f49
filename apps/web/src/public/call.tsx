import { useTranslation } from 'react-i18next';
import { WhatNow } from './detail-parts';
import { useVisitorRoles } from './visitor';

const writersOf: Record<'demand' | 'achievement', readonly string[]> = {
  demand: ['enterprise'],
  achievement: ['institute', 'researcher'],
};

/** What the reader can do with a public entry: only what the reader's role is able to. */
export function Call({ on }: { on: 'demand' | 'achievement' }) {
  const { t } = useTranslation();
  const roles = useVisitorRoles();
  const writes = (kind: 'demand' | 'achievement') => roles?.some((role) => writersOf[kind].includes(role));
  const call = {
    demand: t('public.detail.need', { returnObjects: true }),
    achievement: t('public.detail.solve', { returnObjects: true }),
  };
  const answer = on === 'demand' ? 'achievement' : 'demand';
  if (!roles || writes(answer)) {
    const { title, text, go } = call[answer];
    return <WhatNow title={title} text={text} action={go} href={`/console/${answer}s/new`} />;
  }
  if (writes(on)) {
    const { alike, alikeText, go } = call[on];
    return <WhatNow title={alike} text={alikeText} action={go} href={`/console/${on}s/new`} />;
  }
  const { title, text, go } = t('public.detail.desk', { returnObjects: true });
  return <WhatNow title={title} text={text} action={go} href="/console" />;
}
