// The door: what later features may know of demands.
export { DemandModule } from './demand.module';
export { PublicDemandLists } from './lists/public-demand-list.queries';
export { demandClosed, demandPublished } from './demand.events';
export { OpenDemands, type DisclosedOpenDemand, type OpenDemandFacts } from './lists/open-demands.queries';
export { DemandTexts, type DemandTextRow } from './text/demand-texts.queries';
export { demandLifecycle, openStates as openDemandStates } from './demand.lifecycle';
export {
  anybody,
  DemandDisclosure,
  type DemandReader,
  type DemandView,
  demandViewFor,
  type DisclosedDemand,
} from './text/demand-disclosure';
export { spanOf as demandSpanOf } from './demand-span';
export { DemandFiles } from './demand-files';
export { DemandImpartiality } from './demand-impartiality';
export { DemandQueries } from './demand.queries';
export { CreateDemand } from './create-demand';
export { SubmitDemand } from './submit-demand';
export { BeginScreening } from './begin-screening';
export { ScreenDemand } from './screen-demand';
export { ExpireDemands } from './expire-demands';
export { RemindDemands } from './remind-demands';
export { demandForm } from './sheets/demand-columns';
export { ImportDemands } from './sheets/import-demands';
export { MoveDemand, type LifeMove } from './move-demand';
export { type DemandContent, emptyDemand, type Visibility } from './text/demand-content.entity';
