import { useTranslation } from 'react-i18next';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { ChooseActingAs } from '../frame/acting-as';
import { destinationsOf, useSession } from '../frame/roles';
import { AuditToday } from './audit-today';
import { WaitingErasures } from './waiting-erasures';
import { NothingForAdministrator, WaitingAccounts, WaitingMandates } from './waiting-people';
import { WaitingQuestions } from './waiting-questions';
import { WaitingToJoin } from './waiting-to-join';
import { WaitingAchievements, WaitingDemands } from './waiting-cases';
import { WaitingOperations, WaitingReviews, WaitingScreening, WaitingVerification } from './waiting-queues';

/** "What waits for me": each role's oldest cases, one next action each. */
export function StartPage() {
  const { t } = useTranslation();
  const session = useSession();
  const roles = session.actingAs?.roles ?? [];
  const places = destinationsOf(roles);
  return (
    <>
      <PageHead title={t('frame.start.title')} lead={t('frame.start.lead')} />
      {places.includes('demands') && <WaitingDemands />}
      {roles.includes('enterprise') && <WaitingQuestions />}
      {places.includes('achievements') && <WaitingAchievements />}
      {places.includes('screening') && <WaitingScreening />}
      {places.includes('reviews') && <WaitingReviews />}
      {places.includes('verification') && <WaitingVerification />}
      {places.includes('operations') && <WaitingOperations />}
      {session.actingAs?.roles.includes('tech_manager') && <WaitingMandates />}
      {roles.length > 0 && roles.every((role) => role === 'organisation_admin') && <NothingForAdministrator />}
      {places.includes('erasures') && <WaitingErasures />}
      {places.includes('people') && <WaitingAccounts />}
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
