import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { ChooseActingAs } from '../frame/acting-as';
import { type Destination, destinationsOf, useSession } from '../frame/roles';
import { AskedQuestions } from './asked-questions';
import { AuditToday } from './audit-today';
import { ExposureGlance } from './exposure-glance';
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
      {roles.includes('authority') && <ExposureGlance />}
      {isWithoutCases(places) && <AskedQuestions />}
      {session.capacities.length === 0 && <WaitingToJoin />}
      {session.capacities.length > 0 && !session.actingAs && <ChooseActingAs capacities={session.capacities} />}
      {session.actingAs && roles.every(isComing) && <NothingYet roles={roles} />}
    </>
  );
}

/** Whoever may ask on the demands of others, and has none of their own to look after. */
function isWithoutCases(places: readonly Destination[]): boolean {
  return places.includes('questions') && !places.some((each) => casesOf.includes(each));
}
const casesOf: readonly Destination[] = ['demands', 'achievements', 'screening'];

/** Their work comes with contracts, services and vouchers. */
const comingRoles = ['service_provider', 'startup_team', 'reg_officer', 'reg_senior'];
const isComing = (role: string) => comingRoles.includes(role) || role.startsWith('voucher_');

/** Roles whose screens are not built yet are told so, and shown what they can use today. */
function NothingYet({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const coming = (['service_provider', 'startup_team'] as const).find((role) => roles.includes(role));
  return (
    <section className="panel">
      <h2>{roles.map((role) => term('roles', role)).join(t('comma'))}</h2>
      <p>{t(`frame.coming.${coming ?? 'other'}`)}</p>
      <p>{t('frame.coming.today')}</p>
      <p>
        <a href="/search?kind=demand">{t('public.home.allDemands')}</a> ·{' '}
        <a href="/search?kind=achievement">{t('public.home.allAchievements')}</a> ·{' '}
        <Link to="/searches">{t('frame.nav.searches')}</Link>
      </p>
    </section>
  );
}
