import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { organisationsQuery, type OrganisationAccount } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useRowKeys } from '../../parts/row-keys';
import { PageHead } from '../frame/page-head';
import { Choice } from '../people/people-page';
import { organisationsSearch } from './organisations-search';
import { OrganisationsTable, type OrganisationMove } from './organisations-table';
import { nameIn } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';

type Asking = { organisation: OrganisationAccount; action: OrganisationMove };

export function OrganisationsPage() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(organisationsQuery(useSearch({ from: '/organisations' })));
  const [asking, setAsking] = useState<Asking | null>(null);
  useRowKeys();
  return (
    <>
      <PageHead title={t('organisations.title')} lead={t('organisations.lead')} />
      <FilterBar />
      <Loaded of={reading}>
        {(data) => (
          <OrganisationsTable
            organisations={data.pages.flatMap((page) => page.items)}
            onMove={(organisation, action) => setAsking({ organisation, action })}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      {asking && <MoveDialog {...asking} onDone={() => setAsking(null)} />}
    </>
  );
}

function FilterBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/organisations' });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = organisationsSearch(Object.fromEntries(new FormData(event.currentTarget)));
    void navigate({ to: '/organisations', search });
  };
  return (
    <search aria-label={t('people.search')}>
      <form className="filter-bar" onSubmit={submit} key={JSON.stringify(filter)}>
        <label>
          {t('organisations.q')}
          <Input name="q" defaultValue={filter.q} maxLength={100} />
        </label>
        <Choice name="kind" table="organisationKinds" label={t('organisations.kind')} value={filter.kind} />
        <Choice name="state" table="organisationStates" label={t('people.state')} value={filter.state} />
        <div className="filter-end">
          <Button htmlType="submit">{t('people.apply')}</Button>
          <Link to="/organisations">{t('people.clear')}</Link>
        </div>
      </form>
    </search>
  );
}

function MoveDialog({ organisation, action, onDone }: Asking & { onDone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, version } = organisation;
  const move = useCommand({
    send: async (key, { reasonCode, reasonText }: { reasonCode?: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/organisations/{id}/moves', {
          params: { path: { id }, header: once(key) },
          body: { action, version, reasonText, reasonCode: reasonCode ?? '' },
        }),
      ),
    changes: [['organisations']],
    onDone,
  });
  return (
    <ReasonDialog
      title={`${t(`organisations.${action}`)} · ${nameIn(language, organisation)}`}
      explanation={t(action === 'suspend' ? 'organisations.suspendNote' : 'organisations.reinstateNote')}
      table="identityReasons"
      verdict={action}
      needsReason
      pending={move.pending}
      problem={move.problem}
      onCancel={onDone}
      onConfirm={move.run}
    />
  );
}
