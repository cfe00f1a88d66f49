import { useTranslation } from 'react-i18next';
import { useTerms } from '../parts/terms';
import { type ChoiceName, choicesOf, type Entry, entriesOf, type ListAddress, listHref, toggled } from './list-address';
import type { ListCounts } from './read-list';

type Facet = ListCounts['highTechField'][number];
type Tables = Readonly<Record<ChoiceName, string>>;
type Props = { address: ListAddress; counts: ListCounts | null; tables: Tables };

const titles = {
  highTechField: 'list.public.field',
  demandType: 'list.public.type',
  form: 'list.public.form',
  stage: 'list.public.stage',
  district: 'list.public.district',
  cooperationMode: 'list.public.mode',
} as const;

/** Every choice is a link with the count of what it would find; amounts and days are one form. */
export function ListFilters({ address, counts, tables }: Props) {
  const { t } = useTranslation();
  return (
    <aside className="filters" aria-label={t('public.search.filters')}>
      {/* No script here: on a narrow screen this box opens the groups, on a wide one they are always open. */}
      <label className="filters-switch">
        <input type="checkbox" /> {t('public.search.showFilters')}
      </label>
      <div className="filter-groups">
        {choicesOf(address.kind).map((name, i) => (
          <Choices key={name} name={name} table={tables[name]} address={address} counts={counts} open={i < 2} />
        ))}
        <Entries address={address} />
      </div>
    </aside>
  );
}

type ChoicesProps = { name: ChoiceName; table: string; address: ListAddress; counts: ListCounts | null; open: boolean };

function Choices({ name, table, address, counts, open }: ChoicesProps) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const facets: Readonly<Record<string, Facet[] | number>> = counts ?? {};
  const facet = facets[name];
  const found = Array.isArray(facet) ? facet : [];
  const countOf = (code: string) => found.find((row) => row.code === code)?.count ?? 0;
  const chosen = address.chosen[name] ?? [];
  const shown = rows(table).filter(({ code }) => !counts || countOf(code) > 0 || chosen.includes(code));
  if (shown.length === 0) return null;
  return (
    <details open={open || chosen.length > 0}>
      <summary>{t(titles[name])}</summary>
      <ul>
        <li>
          <a
            href={listHref(address, { chosen: { ...address.chosen, [name]: [] } })}
            aria-current={chosen.length > 0 ? undefined : 'true'}
          >
            {t('public.search.all')}
          </a>
        </li>
        {shown.map(({ code }) => (
          <li key={code}>
            <a href={toggled(address, name, code)} aria-current={chosen.includes(code) ? 'true' : undefined}>
              {term(table, code)}
            </a>
            {counts && <span className="soft">{countOf(code).toLocaleString('en')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entries({ address }: { address: ListAddress }) {
  const { t } = useTranslation();
  const words: Record<string, string> = t('list.public', { returnObjects: true });
  const form: Record<Entry['form'], object> = {
    amount: { type: 'text', inputMode: 'decimal', pattern: String.raw`\d{1,9}(\.\d{1,6})?`, maxLength: 16 },
    day: { type: 'date' },
    level: { type: 'number', min: 1, max: 9 },
  };
  const kept = Object.entries(address.chosen).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  return (
    <details open={Object.keys(address.entered).length > 0}>
      <summary>{words['amount']}</summary>
      <form className="filter-entries" action={`/${address.kind}s`} method="get">
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {address.sort && <input type="hidden" name="sort" value={address.sort} />}
        {entriesOf(address.kind).map((entry) => (
          <label key={entry.name}>
            {words[entry.name]}
            <input name={entry.name} defaultValue={address.entered[entry.name]} {...form[entry.form]} />
          </label>
        ))}
        <button type="submit">{words['apply']}</button>
      </form>
    </details>
  );
}
