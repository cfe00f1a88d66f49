import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weightSetsQuery } from '../../api/feedback-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useSession } from '../frame/roles';
import { OperationsFrame } from '../operations/operations-frame';
import { LearningAttempts } from './learning-attempts';
import { ProposeForm } from './propose-form';
import { WeightSetEntry } from './weight-set-entry';

/** By what lists are ordered, who decided it, on what evidence; and the way back. */
export function WeightsPage() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(weightSetsQuery);
  const mayDecide = useSession().actingAs?.roles.includes('operator') ?? false;
  const [proposing, setProposing] = useState(false);
  return (
    <OperationsFrame title={t('weights.title')} lead={t('weights.lead')}>
      <section className="block" aria-labelledby="weight-sets">
        <h2 id="weight-sets">{t('weights.sets')}</h2>
        <Loaded of={reading}>
          {(data) => {
            const sets = data.pages.flatMap((page) => page.items);
            const active = sets.find(({ state }) => state === 'active');
            return (
              <>
                {sets.map((set) => (
                  <WeightSetEntry key={set.id} set={set} />
                ))}
                {mayDecide && active && (
                  <details
                    className="set-aside"
                    open={proposing}
                    onToggle={(event) => setProposing(event.currentTarget.open)}
                  >
                    <summary>{t('weights.propose')}</summary>
                    {proposing && <ProposeForm from={active} onDone={() => setProposing(false)} />}
                  </details>
                )}
              </>
            );
          }}
        </Loaded>
        <MoreButton reading={reading} />
      </section>
      <LearningAttempts mayAsk={mayDecide} />
    </OperationsFrame>
  );
}
