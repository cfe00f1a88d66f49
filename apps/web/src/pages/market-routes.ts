import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../parts/list/list-search';
import { ownAchievementsShape, ownDemandsShape } from '../parts/list/shapes';
import { withinIn } from './achievement/yearly-window';
import { stepIn } from '../parts/wizard/use-wizard';
import { questionsSearch } from './questions/questions-search';
import { getParentRoute } from './root-route';
import { searchesSearch } from './searches/searches-search';

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

const editDemand = createRoute({
  getParentRoute: () => demandForm,
  path: '/demands/$id/edit',
  validateSearch: stepIn,
});

const demand = createRoute({
  getParentRoute,
  path: '/demands/$id',
  component: lazyRouteComponent(() => import('./demand/demand-page'), 'DemandPage'),
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

const whyNotChosen = createRoute({
  getParentRoute,
  path: '/achievements/why-not-chosen',
  component: lazyRouteComponent(() => import('./achievement/why-not-chosen-page'), 'WhyNotChosenPage'),
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

const editAchievement = createRoute({
  getParentRoute: () => achievementForm,
  path: '/achievements/$id/edit',
  validateSearch: stepIn,
});

const achievement = createRoute({
  getParentRoute,
  path: '/achievements/$id',
  component: lazyRouteComponent(() => import('./achievement/achievement-page'), 'AchievementPage'),
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

const searches = createRoute({
  getParentRoute,
  path: '/searches',
  validateSearch: searchesSearch,
  component: lazyRouteComponent(() => import('./searches/searches-page'), 'SearchesPage'),
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

/** What is offered and needed, and what is said about it. */
export const marketRoutes = [
  ownDemands,
  demandForm.addChildren([newDemand, editDemand]),
  demand,
  matches,
  ownAchievements,
  whyNotChosen,
  yearlyAchievements,
  achievementForm.addChildren([newAchievement, editAchievement]),
  achievement,
  questions,
  question,
  searches,
  imports,
  importRun,
] as const;
