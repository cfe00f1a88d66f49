import { useTranslation } from 'react-i18next';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { ChooseActingAs } from '../frame/acting-as';
import { destinationsOf, useSession } from '../frame/roles';
import { AuditToday } from './audit-today';
import { MachineHealth } from './machine-health';
import { DormantAccounts, NothingForAdministrator } from './people-to-look-at';
import { WaitingList } from './waiting-list';
import { WaitingToJoin } from './waiting-to-join';

/** "What waits for me": everything in one list, the most urgent first, and below it what this role looks at anyway. */
export function StartPage() {
  const { t } = useTranslation();
  const session = useSession();
  const roles = session.actingAs?.roles ?? [];
  const places = destinationsOf(roles);
  return (
    <>
      <PageHead title={t('frame.start.title')} lead={t('frame.start.lead')} />
      {session.actingAs && <WaitingList />}
      {places.includes('operations') && <MachineHealth />}
      {roles.length > 0 && roles.every((role) => role === 'organisation_admin') && <NothingForAdministrator />}
      {places.includes('people') && <DormantAccounts />}
      {places.includes('audit') && <AuditToday />}
      {session.capacities.length === 0 && <WaitingToJoin />}
      {session.capacities.length > 0 && !session.actingAs && <ChooseActingAs capacities={session.capacities} />}
      {places.length === 0 && session.actingAs && <NothingYet roles={session.actingAs.roles} />}
    </>
  );
}

/** Roles whose screens are not built yet are told so, and shown what they can use today. */
function NothingYet({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const coming = roles.includes('service_provider') ? t('frame.coming.service_provider') : t('frame.coming.other');
  return (
    <section className="panel">
      <h2>{roles.map((role) => term('roles', role)).join(t('comma'))}</h2>
      <p>{coming}</p>
      <p>{t('frame.coming.today')}</p>
      <p>
        <a href="/search?kind=demand">{t('public.home.allDemands')}</a> ·{' '}
        <a href="/search?kind=achievement">{t('public.home.allAchievements')}</a>
      </p>
    </section>
  );
}
