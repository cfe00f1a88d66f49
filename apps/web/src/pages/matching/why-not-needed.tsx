import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyInterestQuery } from '../../api/why-queries';
import { PickObject } from './pick-object';
import { StandingView } from './standing-view';
import type { Asked } from './why-not';

/** The same question from the other bank: where does our achievement stand for a need that we may read? */
export function WhyNotNeeded({ achievementId }: { achievementId: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <section className="why-not" aria-labelledby="why-not-needed">
      <h3 id="why-not-needed">{t('why.askOfDemand')}</h3>
      <p className="soft">{t('why.askLeadOfDemand')}</p>
      <PickObject kind="demand" onPick={(id, title) => setAsked({ id, title })} />
      {asked && <Answer achievementId={achievementId} asked={asked} />}
    </section>
  );
}

function Answer({ achievementId, asked }: { achievementId: string; asked: Asked }) {
  const reading = useQuery(whyInterestQuery(achievementId, asked.id));
  return <StandingView title={reading.data?.demandTitle ?? asked.title} reading={reading} isOwners />;
}
