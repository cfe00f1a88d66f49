import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeightSet } from '../../api/shapes';
import { Moment } from '../../parts/moment';
import { nameAs } from '../../parts/name-in';
import { useLanguage, useTerms } from '../../parts/terms';
import { EvidenceLines } from './evidence-lines';
import { MoveWeightSet } from './move-weight-set';
import { SharesLine } from './shares-line';
import { WeightPreview } from './weight-preview';
import { asWritten } from '../../parts/written';

type Action = WeightSet['allowedActions'][number];

export function WeightSetEntry({ set }: { set: WeightSet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { term } = useTerms();
  const [moving, setMoving] = useState<Exclude<Action, 'replace'> | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const reasons = set.state === 'active' ? 'weightRollbackReasons' : 'weightRejectionReasons';
  return (
    <article className="weight-set" data-state={set.state} aria-label={set.name}>
      <h3>
        {asWritten(set.name)} · {term('weightSetStates', set.state)}
      </h3>
      <p>
        <SharesLine weights={set.weights} before={set.report?.before} />
      </p>
      <p className="soft">
        {t('weights.least', { text: Math.round(set.leastText * 100), best: Math.round(set.leastOfBest * 100) })}
        {' · '}
        {set.method === 'given' ? t('weights.given') : set.method}
        {set.parentName && ` · ${t('weights.parent', { name: set.parentName })}`}
      </p>
      {set.note && <p>{asWritten(set.note)}</p>}
      {set.report && <EvidenceLines report={set.report} />}
      <p className="soft">
        {t('weights.proposed')} <Moment at={set.proposedAt} />{' '}
        {asWritten(nameAs('proposedBy', language, set) ?? t('weights.system'))}
        {set.activatedAt && (
          <>
            {' · '}
            {t('weights.activated')} <Moment at={set.activatedAt} />{' '}
            {asWritten(nameAs('activatedBy', language, set) ?? t('weights.system'))}
          </>
        )}
        {set.retiredAt && (
          <>
            {' · '}
            {t('weights.retired')} <Moment at={set.retiredAt} />
          </>
        )}
        {set.reasonCode && ` · ${term(reasons, set.reasonCode)}`}
      </p>
      {set.isOwnProposal && set.state !== 'active' && <p>{t('weights.own')}</p>}
      <div className="weight-actions">
        {set.allowedActions.map(
          (action) =>
            action !== 'replace' && (
              <Button
                key={action}
                aria-label={`${t(`weights.${action}`)} ${set.name}`}
                onClick={() => setMoving(action)}
              >
                {t(`weights.${action}`)}
              </Button>
            ),
        )}
        {set.state !== 'active' && (
          <Button
            type="text"
            aria-expanded={previewing}
            aria-label={`${t('weights.preview')} ${set.name}`}
            onClick={() => setPreviewing(!previewing)}
          >
            {t('weights.preview')}
          </Button>
        )}
      </div>
      {previewing && set.state !== 'active' && <WeightPreview id={set.id} />}
      {moving && <MoveWeightSet set={set} action={moving} onEnd={() => setMoving(null)} />}
    </article>
  );
}
