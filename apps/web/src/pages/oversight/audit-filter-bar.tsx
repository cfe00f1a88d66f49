import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../api/audit-queries';
import { NativeChoice } from '../../parts/form/native-choice';
import { auditSearch } from './audit-search';

type Props = { filter: AuditFilter; onChange: (filter: AuditFilter) => void };

/** A plain form: Enter searches, and the browser's own date fields can be used by everybody. */
export function AuditFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    onChange(auditSearch({ ...given, group: filter.group }));
  };
  const choose = (key: 'action' | 'entity') => (code: string | undefined) => onChange({ ...filter, [key]: code });
  return (
    <search aria-label={t('oversight.filter.name')}>
      <form className="filter-bar" onSubmit={submit}>
        <Field name="from" type="date" filter={filter} />
        <Field name="to" type="date" filter={filter} />
        {(['action', 'entity'] as const).map((key) => (
          <label key={key}>
            {t(`oversight.filter.${key}`)}
            <NativeChoice
              table={key === 'action' ? 'auditActions' : 'auditEntities'}
              isGrouped={key === 'action'}
              value={filter[key]}
              onChange={choose(key)}
              emptyLabel={t('oversight.filter.any')}
            />
            <input type="hidden" name={key} value={filter[key] ?? ''} />
          </label>
        ))}
        <Field name="person" filter={filter} />
        <Field name="organisation" filter={filter} />
        <Field name="entityId" filter={filter} />
        <Field name="requestId" filter={filter} />
        <div className="filter-end">
          <Button htmlType="submit">{t('oversight.filter.apply')}</Button>
          <Link to="/audit">{t('oversight.filter.clear')}</Link>
        </div>
      </form>
    </search>
  );
}

type FieldProps = {
  name: 'from' | 'to' | 'person' | 'organisation' | 'entityId' | 'requestId';
  type?: string;
  filter: AuditFilter;
};

function Field({ name, type = 'text', filter }: FieldProps) {
  const { t } = useTranslation();
  return (
    <label>
      {t(`oversight.filter.${name}`)}
      <input className="native-select" name={name} type={type} maxLength={100} defaultValue={filter[name] ?? ''} />
    </label>
  );
}
