import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../parts/list/list-search';
import {
  decidedAchievementsShape,
  decidedDemandsShape,
  officeShape,
  ownAchievementsShape,
  ownDemandsShape,
  reviewShape,
  screeningShape,
} from '../parts/list/shapes';
import { cityOutcomeIn } from './account/city-outcome';
import { Frame } from './frame/frame';
import { withinIn } from './achievement/yearly-window';
import { BrokenScreen, LostPage } from './frame/lost-page';
import { deadLetterSearch, outboxSearch } from './operations/operations-search';
import { auditSearch } from './oversight/audit-search';
import { organisationsSearch } from './organisations/organisations-search';
import { peopleSearch } from './people/people-search';
import { stepIn } from '../parts/wizard/use-wizard';
import { questionsSearch } from './questions/questions-search';
import { queueSearch } from './desk/queue-search';
import { StartPage } from './start/start-page';

const root = createRootRoute({ component: Frame, notFoundComponent: LostPage, errorComponent: BrokenScreen });
const getParentRoute = () => root;

const start = createRoute({ getParentRoute, path: '/', component: StartPage });

const ownDemands = createRoute({
  getParentRoute,
  path: '/demands',
  validateSearch: listSearch(ownDemandsShape),
  component: lazyRouteComponent(() => import('./demand/own-demands-page'), 'OwnDemandsPage'),
});
/** One place for both addresses: the form stays while its address changes with the first save. */
const demandForm = createRoute({
  getParentRoute,
  id: 'demand-form',
  component: lazyRouteComponent(() => import('./demand/demand-form-page'), 'DemandFormPage'),
});
const newDemand = createRoute({
  getParentRoute: () => demandForm,
  path: '/demands/new',
  validateSearch: stepIn,
});
const demand = createRoute({
  getParentRoute,
  path: '/demands/$id',
  component: lazyRouteComponent(() => import('./demand/demand-page'), 'DemandPage'),
});
const editDemand = createRoute({
  getParentRoute: () => demandForm,
  path: '/demands/$id/edit',
  validateSearch: stepIn,
});
const matches = createRoute({
  getParentRoute,
  path: '/demands/$id/matches',
  component: lazyRouteComponent(() => import('./demand/matches-page'), 'MatchesPage'),
});

const ownAchievements = createRoute({
  getParentRoute,
  path: '/achievements',
  validateSearch: listSearch(ownAchievementsShape),
  component: lazyRouteComponent(() => import('./achievement/own-achievements-page'), 'OwnAchievementsPage'),
});
const yearlyAchievements = createRoute({
  getParentRoute,
  path: '/achievements/yearly',
  validateSearch: withinIn,
  component: lazyRouteComponent(() => import('./achievement/yearly-page'), 'YearlyPage'),
});
const achievementForm = createRoute({
  getParentRoute,
  id: 'achievement-form',
  component: lazyRouteComponent(() => import('./achievement/achievement-form-page'), 'AchievementFormPage'),
});
const newAchievement = createRoute({
  getParentRoute: () => achievementForm,
  path: '/achievements/new',
  validateSearch: stepIn,
});
const achievement = createRoute({
  getParentRoute,
  path: '/achievements/$id',
  component: lazyRouteComponent(() => import('./achievement/achievement-page'), 'AchievementPage'),
});
const editAchievement = createRoute({
  getParentRoute: () => achievementForm,
  path: '/achievements/$id/edit',
  validateSearch: stepIn,
});

const questions = createRoute({
  getParentRoute,
  path: '/questions',
  validateSearch: questionsSearch,
  component: lazyRouteComponent(() => import('./questions/questions-page'), 'QuestionsPage'),
});
const question = createRoute({
  getParentRoute,
  path: '/questions/$id',
  component: lazyRouteComponent(() => import('./questions/question-page'), 'QuestionPage'),
});

const screening = createRoute({
  getParentRoute,
  path: '/screening',
  validateSearch: queueSearch(screeningShape, decidedDemandsShape),
  component: lazyRouteComponent(() => import('./screening/screening-queue-page'), 'ScreeningQueuePage'),
});
const screeningDesk = createRoute({
  getParentRoute,
  path: '/screening/$id',
  component: lazyRouteComponent(() => import('./screening/screening-desk-page'), 'ScreeningDeskPage'),
});
const officeDesk = createRoute({
  getParentRoute,
  path: '/office-queue/$id',
  component: lazyRouteComponent(() => import('./review/office-desk-page'), 'OfficeDeskPage'),
});
const reviews = createRoute({
  getParentRoute,
  path: '/reviews',
  validateSearch: queueSearch(reviewShape, decidedAchievementsShape),
  component: lazyRouteComponent(() => import('./review/review-queue-page'), 'ReviewQueuePage'),
});
const officeQueue = createRoute({
  getParentRoute,
  path: '/office-queue',
  validateSearch: listSearch(officeShape),
  component: lazyRouteComponent(() => import('./review/office-queue-page'), 'OfficeQueuePage'),
});
const reviewDesk = createRoute({
  getParentRoute,
  path: '/reviews/$id',
  component: lazyRouteComponent(() => import('./review/review-desk-page'), 'ReviewDeskPage'),
});
const joining = createRoute({
  getParentRoute,
  path: '/joining',
  component: lazyRouteComponent(() => import('./joining/joining-page'), 'JoiningPage'),
});
const newApplication = createRoute({
  getParentRoute,
  path: '/joining/new',
  component: lazyRouteComponent(() => import('./joining/new-application-page'), 'NewApplicationPage'),
});
const application = createRoute({
  getParentRoute,
  path: '/joining/$id',
  component: lazyRouteComponent(() => import('./joining/application-page'), 'ApplicationPage'),
});
const verification = createRoute({
  getParentRoute,
  path: '/verification',
  component: lazyRouteComponent(() => import('./verification/verification-queue-page'), 'VerificationQueuePage'),
});
const verificationDesk = createRoute({
  getParentRoute,
  path: '/verification/$id',
  component: lazyRouteComponent(() => import('./verification/verification-desk-page'), 'VerificationDeskPage'),
});
const account = createRoute({
  getParentRoute,
  path: '/account',
  validateSearch: cityOutcomeIn,
  component: lazyRouteComponent(() => import('./account/account-page'), 'AccountPage'),
});
const operations = createRoute({
  getParentRoute,
  path: '/operations',
  component: lazyRouteComponent(() => import('./operations/health-page'), 'HealthPage'),
});
const queues = createRoute({
  getParentRoute,
  path: '/operations/queues',
  component: lazyRouteComponent(() => import('./operations/queues-page'), 'QueuesPage'),
});
const outbox = createRoute({
  getParentRoute,
  path: '/operations/outbox',
  validateSearch: outboxSearch,
  component: lazyRouteComponent(() => import('./operations/outbox-page'), 'OutboxPage'),
});
const deadLetters = createRoute({
  getParentRoute,
  path: '/operations/dead-letters',
  validateSearch: deadLetterSearch,
  component: lazyRouteComponent(() => import('./operations/dead-letters-page'), 'DeadLettersPage'),
});
const heartbeats = createRoute({
  getParentRoute,
  path: '/operations/heartbeats',
  component: lazyRouteComponent(() => import('./operations/heartbeats-page'), 'HeartbeatsPage'),
});
const mails = createRoute({
  getParentRoute,
  path: '/operations/mails',
  component: lazyRouteComponent(() => import('./operations/outgoing-mails'), 'OutgoingMails'),
});
const audit = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./oversight/audit-page'), 'AuditPage'),
});

const members = createRoute({
  getParentRoute,
  path: '/members',
  component: lazyRouteComponent(() => import('./members/members-page'), 'MembersPage'),
});
const mandates = createRoute({
  getParentRoute,
  path: '/mandates',
  component: lazyRouteComponent(() => import('./mandates/mandates-page'), 'MandatesPage'),
});
const people = createRoute({
  getParentRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/people-page'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./people/person-page'), 'PersonPage'),
});
const organisations = createRoute({
  getParentRoute,
  path: '/organisations',
  validateSearch: organisationsSearch,
  component: lazyRouteComponent(() => import('./organisations/organisations-page'), 'OrganisationsPage'),
});
const creditCodes = createRoute({
  getParentRoute,
  path: '/credit-codes',
  component: lazyRouteComponent(() => import('./organisations/credit-codes-page'), 'CreditCodesPage'),
});
const erasures = createRoute({
  getParentRoute,
  path: '/erasures',
  validateSearch: (search: Record<string, unknown>): { which?: 'open' | 'ended' } =>
    search['which'] === 'ended' ? { which: 'ended' } : {},
  component: lazyRouteComponent(() => import('./erasures/erasures-page'), 'ErasuresPage'),
});
const erasure = createRoute({
  getParentRoute,
  path: '/erasures/$id',
  component: lazyRouteComponent(() => import('./erasures/erasure-page'), 'ErasurePage'),
});

const imports = createRoute({
  getParentRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./exchange/imports-page'), 'ImportsPage'),
});
const importRun = createRoute({
  getParentRoute,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./exchange/import-page'), 'ImportPage'),
});

export const router = createRouter({
  basepath: '/console',
  // Only what a page itself reads from its address goes to the server: ?lang=en or a tracking tag must not be refused.
  search: { strict: true },
  scrollRestoration: true,
  routeTree: root.addChildren([
    start,
    ownDemands,
    demandForm.addChildren([newDemand, editDemand]),
    demand,
    matches,
    ownAchievements,
    yearlyAchievements,
    achievementForm.addChildren([newAchievement, editAchievement]),
    achievement,
    questions,
    question,
    imports,
    importRun,
    screening,
    screeningDesk,
    officeDesk,
    reviews,
    reviewDesk,
    officeQueue,
    joining,
    newApplication,
    application,
    verification,
    verificationDesk,
    account,
    members,
    mandates,
    people,
    person,
    organisations,
    creditCodes,
    erasures,
    erasure,
    operations,
    queues,
    outbox,
    deadLetters,
    heartbeats,
    mails,
    audit,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
