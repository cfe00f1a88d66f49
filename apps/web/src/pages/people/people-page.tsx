import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/people-queries';
import { EmptyList } from '../../parts/empty-list';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { PeopleTable } from './people-table';
import { peopleSearch } from './people-search';

export function PeoplePage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/people' });
  const reading = useInfiniteQuery(peopleQuery(filter));
  useRowKeys();
  return (
    <>
      <PageHead title={t('people.title')} lead={t('people.lead')} />
      <PeopleFilterBar />
      <Loaded of={reading}>
        {(data) => (
          <PeopleTable
            people={data.pages.flatMap((page) => page.items)}
            empty={<EmptyList isFiltered text={t('people.empty')} />}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

function PeopleFilterBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/people' });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    void navigate({ to: '/people', search: peopleSearch({ ...given, organisationId: filter.organisationId }) });
  };
  return (
    <search aria-label={t('people.search')}>
      <form className="filter-bar" onSubmit={submit} key={JSON.stringify(filter)}>
        <label>
          {t('people.q')}
          <Input name="q" defaultValue={filter.q} maxLength={100} />
        </label>
        <Choice name="role" table="roles" label={t('people.role')} value={filter.role} />
        <Choice name="state" table="personStates" label={t('people.state')} value={filter.state} />
        <label className="tick">
          <input type="checkbox" name="dormantDays" value="90" defaultChecked={filter.dormantDays !== undefined} />
          {t('people.dormant')}
        </label>
        <div className="filter-end">
          <Button htmlType="submit">{t('people.apply')}</Button>
          <Link to="/people">{t('people.clear')}</Link>
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; table: string; label: string; value: string | undefined };

export function Choice({ name, table, label, value }: ChoiceProps) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  return (
    <label>
      {label}
      <select className="native-select" name={name} defaultValue={value ?? ''}>
        <option value="">{t('people.any')}</option>
        {rows(table).map(({ code }) => (
          <option key={code} value={code}>
            {term(table, code)}
          </option>
        ))}
      </select>
    </label>
  );
}
