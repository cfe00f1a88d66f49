import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Exposure, exposureQuery, type Period } from '../../api/exposure-queries';
import { ExportMenu } from '../../parts/export-menu';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { ExposureChart } from './exposure-chart';
import { periodIn } from './exposure-search';
import { ExposureTable } from './exposure-table';
import { ratioText } from './share-text';

const groupings = ['size', 'district', 'kind'] as const;

export function ExposurePage() {
  const { t } = useTranslation();
  const period = useSearch({ from: '/exposure' });
  const navigate = useNavigate({ from: '/exposure' });
  const reading = useQuery(exposureQuery(period, useLanguage()));
  return (
    <>
      <PageHead title={t('exposure.title')} lead={t('exposure.lead')} />
      <PeriodForm
        key={JSON.stringify(period)}
        period={{ from: reading.data?.from, to: reading.data?.to, ...period }}
        onChange={(next) => void navigate({ search: next })}
      />
      <Loaded of={reading} lines={8}>
        {(report) => <Report report={report} />}
      </Loaded>
      <ExportMenu list="/api/exposure/export" filter={period} canWait={false} />
    </>
  );
}

function PeriodForm({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(periodIn(Object.fromEntries(new FormData(event.currentTarget))));
  };
  return (
    <search aria-label={t('exposure.period')}>
      <form className="filter-bar" onSubmit={submit}>
        {(['from', 'to'] as const).map((name) => (
          <label key={`${name} ${period[name] ?? ''}`}>
            {t(`exposure.${name}`)}
            <input className="native-select" type="date" name={name} defaultValue={period[name] ?? ''} />
          </label>
        ))}
        <div className="filter-end">
          <Button htmlType="submit">{t('exposure.apply')}</Button>
        </div>
      </form>
    </search>
  );
}

function Report({ report }: { report: Exposure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { lists, total, rules, groups } = report;
  if (lists === 0) return <div className="empty">{t('exposure.none')}</div>;
  return (
    <>
      <p className="exposure-counted">
        {t('exposure.counted', { lists, places: total.places, achievements: total.achievements })}
        {language === 'en' && ' '}
        {t('exposure.rules', {
          ...rules,
          // The rules are percent; the column beside them is not.
          leastRatio: ratioText(rules.leastRatio / 100),
          mostRatio: ratioText(rules.mostRatio / 100),
        })}
      </p>
      {groupings.map((by) => {
        const rows = groups.filter((group) => group.by === by);
        return (
          <section key={by} className="block" aria-labelledby={`exposure-${by}`}>
            <h2 id={`exposure-${by}`}>{t(`exposure.by.${by}`)}</h2>
            <ExposureTable caption={t(`exposure.by.${by}`)} groups={rows} />
            <ExposureChart groups={rows} />
          </section>
        );
      })}
      <p className="soft">{t('exposure.method')}</p>
    </>
  );
}
