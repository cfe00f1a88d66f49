import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchRun } from '../../api/shapes';
import { repetitionQuery } from '../../api/why-queries';
import { Loaded } from '../../parts/loaded';

/** The result has a fingerprint, and anybody who may read it may have it computed again. */
export function RunRepetition({ run }: { run: MatchRun }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const reading = useQuery({ ...repetitionQuery(run.id), enabled: asked });
  const again = () => {
    if (asked) void reading.refetch();
    else setAsked(true);
  };
  return (
    <div className="run-repetition">
      <p>
        {t('why.hash')}
        <code title={run.resultHash}>{run.resultHash.slice(0, 16)}</code>
      </p>
      <Button size="small" loading={reading.isFetching} onClick={again}>
        {t('why.repeat')}
      </Button>
      {asked && (
        <div role="status">
          <Loaded of={reading}>
            {({ outcome, engineVersion, presentEngineVersion, repeatedHash }) => (
              <p data-outcome={outcome}>
                {outcome === 'identical' && '✓ '}
                {t(`why.outcomes.${outcome}`, { then: engineVersion, now: presentEngineVersion })}{' '}
                {repeatedHash !== null && <code title={repeatedHash}>{repeatedHash.slice(0, 16)}</code>}
              </p>
            )}
          </Loaded>
        </div>
      )}
    </div>
  );
}
