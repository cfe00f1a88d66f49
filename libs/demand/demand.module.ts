import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { CodeTable } from '#taxonomy';
import { BeginScreening } from './begin-screening';
import { CreateDemand } from './create-demand';
import { DemandRevision } from './demand-revision.entity';
import { Demand } from './demand.entity';
import { demandLifecycle } from './demand.lifecycle';
import { DemandQueries } from './demand.queries';
import { DemandImpartiality } from './demand-impartiality';
import { DemandStore } from './demand.store';
import { ExpireDemands } from './expire-demands';
import { ImportDemands } from './import-demands';
import { MoveDemand } from './move-demand';
import { OpenDemands } from './open-demands.queries';
import { PublishDemand } from './publish-demand';
import { ReviseDemand } from './revise-demand';
import { ScreenDemand } from './screen-demand';
import { SubmitDemand } from './submit-demand';
import './demand.texts';

export const demandStates = new CodeTable(
  'demandStates',
  demandLifecycle.states.map((code) => ({ code, ...demandLifecycle.table[code].staffLabel })),
);

const verbs = [
  CreateDemand,
  ReviseDemand,
  SubmitDemand,
  BeginScreening,
  ScreenDemand,
  PublishDemand,
  MoveDemand,
  ExpireDemands,
  ImportDemands,
];

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Demand, DemandRevision])],
  providers: [...verbs, DemandStore, DemandImpartiality, DemandQueries, OpenDemands],
  exports: [...verbs, DemandQueries, OpenDemands],
})
export class DemandModule {}
