import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { verificationCaseQuery, verificationQueueQuery } from '../../api/queries';
import type { VerificationCase } from '../../api/shapes';
import { HistoryOfCase } from '../../parts/history-of';
import { nameIn } from '../../parts/name-in';
import { ProblemNotice } from '../../parts/problem-notice';
import { Reasons } from '../../parts/reasons';
import { StateMark } from '../../parts/state-mark';
import { DecisionPanel, type Decision } from '../desk/decision-panel';
import { NothingToDecide } from '../desk/nothing-to-decide';
import { LastDecided } from '../desk/last-decided';
import { PlaceInQueue } from '../desk/place-in-queue';
import { type DeskPlace, useDesk } from '../desk/use-desk';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { ApplicationDocument } from '../joining/application-document';
import { ApplicationSpan } from '../joining/application-span';
import { CaseChecks } from './case-checks';
import { applicantOf } from './people-of';
import { Due } from './verification-queue-page';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

export function VerificationDeskPage() {
  const { id } = useParams({ from: '/verification/$id' });
  const navigate = useNavigate();
  const queue = useQuery(verificationQueueQuery);
  const desk = useDesk({
    ids: queue.data?.items.map((item) => item.id) ?? [],
    isWhole: queue.data?.nextCursor === null,
    here: id,
    open: (next) => void navigate({ to: '/verification/$id', params: { id: next } }),
    leave: (decided) => void navigate({ to: '/verification', state: { decided } }),
  });
  const reading = useQuery(verificationCaseQuery(id));
  return (
    <>
      <LastDecided {...desk.decided} />
      <LoadedPage of={reading}>
        {(one) => (
          <VerificationDesk key={one.id} one={one} place={desk.place} onDecided={() => desk.onDecided(one.name)} />
        )}
      </LoadedPage>
    </>
  );
}

type DeskProps = { one: VerificationCase; place: DeskPlace; onDecided: () => void };

function VerificationDesk({ one, place, onDecided }: DeskProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const verdicts = t('joining.desk.verdict', { returnObjects: true });
  return (
    <>
      <PageHead
        title={one.name}
        back={<Link to="/verification">{t('joining.desk.title')}</Link>}
        lead={
          <>
            {asWritten([nameIn(language, applicantOf(one)), one.applicantLogin].filter(Boolean).join(' · '))} ·{' '}
            <StateMark of="application" state={one.state} /> · {t('joining.dueOn')} <Due item={one} />
          </>
        }
      >
        <PlaceInQueue {...place} />
      </PageHead>
      <section className="panel">
        <ApplicationSpan application={one} />
      </section>
      <div className="two-columns desk">
        <section className="panel">
          <ApplicationDocument application={one} files={one.files} />
        </section>
        <aside>
          <CaseChecks one={one} />
          <Reasons table="applicationReasons" codes={one.reasonCodes} text={one.reasonText} />
          <CaseDecision one={one} onDecided={onDecided} />
          <section className="block">
            <h2>{t('demand.history')}</h2>
            <HistoryOfCase of="application" id={one.id} words={verdicts} />
          </section>
        </aside>
      </div>
    </>
  );
}

function CaseDecision({ one, onDecided }: { one: VerificationCase; onDecided: () => void }) {
  const { t } = useTranslation();
  const changes = [['verification-queue'], ['verification-case', one.id], ['decided-applications']];
  const params = (key: string) => ({ path: { id: one.id }, header: once(key) });
  const begin = useCommand({
    send: async (key) =>
      answerOf(
        await client.POST('/api/applications/{id}/verification', {
          params: params(key),
          body: { version: one.version },
        }),
      ),
    changes,
  });
  const decide = useCommand({
    send: async (key, { verdict, reasonCodes, reasonText }: Decision) =>
      answerOf(
        await client.POST('/api/applications/{id}/verification/decision', {
          params: params(key),
          body: { version: one.version, verdict, reasonCodes: [...reasonCodes], reasonText },
        }),
      ),
    changes,
    onDone: onDecided,
  });
  if (one.allowedActions.includes('verify'))
    return (
      <DecisionPanel
        title={t('desk.decision')}
        verdicts={['pass', 'return', 'reject']}
        table="applicationReasons"
        words={t('joining.desk.verdict', { returnObjects: true })}
        pending={decide.pending}
        problem={decide.problem}
        onDecide={decide.run}
        onRetry={decide.again}
      />
    );
  if (!one.allowedActions.includes('begin_review')) return <NothingToDecide />;
  return (
    <section className="decision">
      <p>{t('joining.desk.takeFirst')}</p>
      {begin.problem && <ProblemNotice problem={begin.problem} onRetry={begin.again} />}
      <Button className="main-action" size="large" block loading={begin.pending} onClick={() => begin.run(undefined)}>
        {t('joining.desk.begin')}
      </Button>
    </section>
  );
}
