import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccount } from '../../api/people-queries';
import { Ago } from '../../parts/moment';
import { RoleWords } from '../../parts/role-words';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { asWritten } from '../../parts/written';
import { nameBeside, nameIn } from '../../parts/name-in';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage } from '../../parts/terms';

export function PeopleTable({ people, empty }: { people: readonly PersonAccount[]; empty: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('people.table')}
      rows={people}
      keyOf={(person) => person.id}
      empty={empty}
      columns={[
        {
          title: t('people.name'),
          cell: (person) => (
            <>
              <Link to="/people/$id" params={{ id: person.id }} data-row-link>
                {asWritten(nameIn(language, person))}
              </Link>
              <br />
              <small className="soft">
                {asWritten([nameBeside(language, person), person.login].filter(Boolean).join(' · '))}
              </small>
            </>
          ),
        },
        { title: t('people.seats'), cell: (person) => <Seats person={person} /> },
        { title: t('people.state'), cell: (person) => <StateMark of="person" state={person.state} /> },
        {
          title: t('people.lastUsed'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <Ago at={lastUsedAt} /> : <span className="soft">{t('people.neverUsed')}</span>,
        },
        {
          title: t('people.secondFactor'),
          cell: ({ hasSecondFactor }) => t(hasSecondFactor ? 'people.yes' : 'people.no'),
        },
      ]}
    />
  );
}

function Seats({ person }: { person: PersonAccount }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (person.seats.length === 0) return <span className="soft">{t('people.noSeats')}</span>;
  return (
    <ul className="plain">
      {person.seats.map((seat) => (
        <li key={seat.organisationId}>
          {asWritten(organisationNameIn(language, seat))} · <RoleWords roles={seat.roles} />
        </li>
      ))}
    </ul>
  );
}
