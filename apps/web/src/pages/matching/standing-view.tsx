import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PairStanding } from '../../api/why-queries';
import { Loaded } from '../../parts/loaded';
import { BothTexts } from './both-texts';
import { ScoreBars } from './score-bars';
import { SentenceList } from './sentence-list';

type Props = {
  title: string;
  reading: UseQueryResult<PairStanding>;
  /** Read by whoever has the achievement. */
  isOwners?: boolean;
};

/** Where one pair stands, why, and what would move it. */
export function StandingView({ title, reading, isOwners }: Props) {
  const { t } = useTranslation();
  return (
    <div className="standing" aria-live="polite">
      <h3>{title}</h3>
      <Loaded of={reading}>{(found) => <Standing found={found} isOwners={isOwners} />}</Loaded>
      {reading.data && (
        <p className="soft">
          {t('why.computed', {
            documents: reading.data.documentCount.toLocaleString('en'),
            weights: reading.data.weightsVersion,
          })}
        </p>
      )}
    </div>
  );
}

function Standing({ found, isOwners }: { found: PairStanding; isOwners?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="standing-place">
        <SentenceList sentences={found.standing} />
      </div>
      {found.view === 'title' ? (
        <p className="soft">{t('why.notShared')}</p>
      ) : (
        <>
          <h4>{t('why.moves')}</h4>
          {found.counterfactuals.length > 0 ? (
            <SentenceList sentences={found.counterfactuals} />
          ) : (
            <p className="soft">{t('why.movesNone')}</p>
          )}
          <h4>{t('why.says')}</h4>
          <SentenceList sentences={found.sentences} />
          {found.score !== null && <ScoreBars score={found.score} criteria={found.criteria} isOwners={isOwners} />}
          {found.need && found.achievement && (
            <BothTexts need={found.need} achievement={found.achievement} criteria={found.criteria} />
          )}
        </>
      )}
    </>
  );
}
