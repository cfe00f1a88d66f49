import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personQuery, type PersonDetail } from '../../api/people-queries';
import { DetailList } from '../../parts/detail-list';
import { Day, Moment } from '../../parts/moment';
import { RoleWords } from '../../parts/role-words';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { PersonActions } from './person-actions';
import { SeatsTable } from './seats-table';
import { nameAs, nameBeside, nameIn } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

export function PersonPage() {
  const { id } = useParams({ from: '/people/$id' });
  const reading = useQuery(personQuery(id));
  return <LoadedPage of={reading}>{(person) => <Person person={person} />}</LoadedPage>;
}

function Person({ person }: { person: PersonDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isYou = useSession().person.id === person.id;
  const beside = nameBeside(language, person);
  return (
    <>
      <PageHead
        title={nameIn(language, person)}
        lead={
          <>
            {beside && <>{asWritten(beside)} · </>}
            <StateMark of="person" state={person.state} />
          </>
        }
        back={<Link to="/people">{t('people.back')}</Link>}
      >
        <PersonActions person={person} />
      </PageHead>
      {isYou && <p className="note">{t('people.isYou')}</p>}
      <section className="panel">
        <DetailList
          rows={[
            [t('people.login'), person.login],
            [t('people.created'), <Day key="created" at={person.createdAt} />],
            [
              t('people.lastUsed'),
              person.lastUsedAt ? <Moment key="used" at={person.lastUsedAt} /> : t('people.neverUsed'),
            ],
            [t('people.secondFactor'), t(person.hasSecondFactor ? 'people.yes' : 'people.no')],
            [t('people.sessions'), String(person.sessions)],
          ]}
        />
      </section>
      <section className="block">
        <h2>{t('people.seats')}</h2>
        <SeatsTable person={person} canChange={!isYou} />
      </section>
      <section className="block">
        <h2>{t('people.mandates')}</h2>
        <RowTable
          caption={t('people.mandates')}
          rows={person.mandates}
          keyOf={(mandate) => mandate.id}
          empty={<p>{t('people.noMandates')}</p>}
          columns={[
            { title: t('mandates.principal'), cell: (mandate) => asWritten(nameAs('principal', language, mandate)) },
            { title: t('mandates.roles'), cell: ({ roles }) => <RoleWords roles={roles} /> },
            {
              title: t('mandates.days'),
              cell: ({ startsOn, endsOn }) => (
                <>
                  <Day at={startsOn} /> – <Day at={endsOn} />
                </>
              ),
            },
            { title: t('mandates.state'), cell: ({ state }) => <StateMark of="mandate" state={state} /> },
          ]}
        />
      </section>
    </>
  );
}
