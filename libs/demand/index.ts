// The door: what later features may know of demands.
export { DemandModule } from './demand.module';
export { demandClosed, demandPublished } from './demand.events';
export { OpenDemands, type OpenDemandFacts } from './open-demands.queries';
export { DemandQueries } from './demand.queries';
export { CreateDemand } from './create-demand';
export { SubmitDemand } from './submit-demand';
export { BeginScreening } from './begin-screening';
export { ScreenDemand } from './screen-demand';
export { ExpireDemands } from './expire-demands';
export { ImportDemands } from './import-demands';
export { MoveDemand, type LifeMove } from './move-demand';
export { type DemandContent, emptyDemand } from './demand-content.entity';
