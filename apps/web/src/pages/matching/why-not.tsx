import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { whyMatchQuery } from '../../api/why-queries';
import { PickObject } from './pick-object';
import { StandingView } from './standing-view';

export type Asked = { readonly id: string; readonly title: string };
type Props = { demandId: string; asked: Asked | null; onAsk: (asked: Asked) => void };

/** "Why is it not on the list?", for any achievement: everybody who was compared can be asked about. */
export function WhyNot({ demandId, asked, onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <section className="why-not" id="why-not" aria-labelledby="why-not-title" tabIndex={-1}>
      <h2 id="why-not-title">{t('why.ask')}</h2>
      <p className="soft">{t('why.askLead')}</p>
      <PickObject kind="achievement" onPick={(id, title) => onAsk({ id, title })} />
      {asked && <Answer demandId={demandId} asked={asked} />}
    </section>
  );
}

function Answer({ demandId, asked }: { demandId: string; asked: Asked }) {
  const reading = useQuery(whyMatchQuery(demandId, asked.id));
  return <StandingView title={reading.data?.achievementTitle ?? asked.title} reading={reading} />;
}
