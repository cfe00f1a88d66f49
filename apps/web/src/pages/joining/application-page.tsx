import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { applicationQuery } from '../../api/queries';
import type { ApplicationDetail } from '../../api/shapes';
import { dateText } from '../../parts/moment-text';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Reasons } from '../../parts/reasons';
import { StateMark } from '../../parts/state-mark';
import { useLanguage } from '../../parts/terms';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { ApplicationDocument } from './application-document';
import { ApplicationForm } from './application-form';
import { ApplicationSpan } from './application-span';

export function ApplicationPage() {
  const { id } = useParams({ from: '/joining/$id' });
  const reading = useQuery({ ...applicationQuery(id), refetchOnWindowFocus: false });
  return (
    <LoadedPage of={reading}>
      {(application) => <OwnApplication key={application.id} application={application} />}
    </LoadedPage>
  );
}

function OwnApplication({ application }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, reasonCodes, reasonText } = application;
  return (
    <>
      <PageHead
        title={application.name}
        back={<Link to="/joining">{t('joining.title')}</Link>}
        lead={
          <>
            <StateMark of="application" state={state} /> ·{' '}
            {t(`joining.whatNext.${state}`, { day: dateText(application.dueOn, language) })}
          </>
        }
      >
        {application.allowedActions.includes('withdraw') && <Withdraw application={application} />}
      </PageHead>
      <section className="panel">
        <ApplicationSpan application={application} />
      </section>
      {reasonCodes.length > 0 && (
        <section className="returned">
          <h2>{t('joining.reasons')}</h2>
          <Reasons table="applicationReasons" codes={reasonCodes} text={reasonText} />
        </section>
      )}
      {application.allowedActions.includes('resubmit') ? (
        <ApplicationForm application={application} />
      ) : (
        <section className="panel">
          <ApplicationDocument application={application} files={application.files} />
        </section>
      )}
    </>
  );
}

function Withdraw({ application }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand({
    send: async (key, reason: { reasonCode?: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/applications/{id}/withdrawal', {
          params: { path: { id: application.id }, header: once(key) },
          body: { version: application.version, reasonCode: reason.reasonCode ?? '', reasonText: reason.reasonText },
        }),
      ),
    changes: [['applications'], ['application', application.id]],
    onDone: () => void navigate({ to: '/joining' }),
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('joining.withdraw')}</Button>
      {asking && (
        <ReasonDialog
          title={t('joining.withdraw')}
          explanation={t('joining.withdrawLead')}
          table="applicationReasons"
          verdict="withdraw"
          needsReason
          pending={withdraw.pending}
          problem={withdraw.problem}
          onCancel={() => {
            withdraw.reset();
            setAsking(false);
          }}
          onConfirm={withdraw.run}
        />
      )}
    </>
  );
}
