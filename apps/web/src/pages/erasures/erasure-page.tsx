import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { type Erasure, erasureQuery } from '../../api/own-data-queries';
import { DetailList } from '../../parts/detail-list';
import { Moment } from '../../parts/moment';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Reasons } from '../../parts/reasons';
import { StateMark } from '../../parts/state-mark';
import { Way } from '../../parts/way';
import { nameAs } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { Due } from './erasures-page';

export function ErasurePage() {
  const { id } = useParams({ from: '/erasures/$id' });
  const reading = useQuery(erasureQuery(id));
  return <LoadedPage of={reading}>{(erasure) => <ErasureDesk erasure={erasure} />}</LoadedPage>;
}

function ErasureDesk({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, requestedAt, coolingUntil, endedAt, reasonCodes, reasonText } = erasure;
  return (
    <>
      <PageHead
        title={nameAs('person', language, erasure)}
        lead={<StateMark of="erasure" state={state} />}
        back={<Link to="/erasures">{t('ownData.desk.title')}</Link>}
      >
        {state === 'requested' && <Refuse erasure={erasure} />}
      </PageHead>
      {state === 'requested' && <p className="note">{t('ownData.desk.next')}</p>}
      <section className="panel">
        <Way of="erasure" state={state} days={{ requested: requestedAt, cooling: coolingUntil, erased: endedAt }} />
      </section>
      <section className="panel">
        <DetailList
          rows={[
            [t('ownData.desk.requested'), <Moment key="requested" at={requestedAt} />],
            [t('ownData.desk.cooling'), <Moment key="cooling" at={coolingUntil} />],
            [t('ownData.desk.dueOn'), <Due key="due" of={erasure} />],
            [t('ownData.desk.endedAt'), <Moment key="ended" at={endedAt} />],
          ]}
        />
        {state === 'refused' && <Reasons table="erasureReasons" codes={reasonCodes} text={reasonText} />}
      </section>
    </>
  );
}

function Refuse({ erasure: { id, version } }: { erasure: Erasure }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const refuse = useCommand({
    send: async (key, { reasonCode = '', reasonText }: { reasonCode?: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/erasures/{id}/refusal', {
          params: { path: { id }, header: once(key) },
          body: { version, reasonCode, reasonText },
        }),
      ),
    changes: [['erasures']],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('ownData.desk.refuse')}</Button>
      {isAsking && (
        <ReasonDialog
          title={t('ownData.desk.refuse')}
          explanation={t('ownData.desk.refuseNote')}
          table="erasureReasons"
          verdict="refuse"
          needsReason
          pending={refuse.pending}
          problem={refuse.problem}
          onCancel={() => {
            refuse.reset();
            setAsking(false);
          }}
          onConfirm={(reason) => refuse.run(reason)}
        />
      )}
    </>
  );
}
