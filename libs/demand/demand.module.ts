import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { CodeTable, TaxonomyModule } from '#taxonomy';
import { BeginScreening } from './begin-screening';
import { CreateDemand } from './create-demand';
import { DeleteDemand } from './delete-demand';
import { DemandAdmission } from './demand-admission';
import { DemandDisclosure } from './text/demand-disclosure';
import { DemandDisclosureFaults } from './text/demand-disclosure-faults';
import { DemandLists } from './lists/demand-list.queries';
import { DemandDraftRoom } from './demand-draft-room';
import { DemandFiles } from './demand-files';
import { DemandExports } from './sheets/demand-exports';
import { DemandSheets } from './sheets/demand-sheets';
import { DemandRevision } from './text/demand-revision.entity';
import { Demand } from './demand.entity';
import { demandLifecycle } from './demand.lifecycle';
import { DemandPersonalData } from './demand-personal-data';
import { DemandQueries } from './demand.queries';
import { DemandImpartiality } from './demand-impartiality';
import { DemandPublishing } from './demand-publishing';
import { DemandStore } from './demand.store';
import { DemandTexts } from './text/demand-texts.queries';
import { DiscardDemandText } from './text/discard-demand-text';
import { ExpireDemands } from './expire-demands';
import { ImportDemands } from './sheets/import-demands';
import { MoveDemand } from './move-demand';
import { OpenDemands } from './lists/open-demands.queries';
import { PublicDemandLists } from './lists/public-demand-list.queries';
import { PublishDemand } from './publish-demand';
import { RemindDemands } from './remind-demands';
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
  DiscardDemandText,
  DeleteDemand,
  SubmitDemand,
  BeginScreening,
  ScreenDemand,
  PublishDemand,
  MoveDemand,
  ExpireDemands,
  RemindDemands,
  ImportDemands,
];

const readers = [
  DemandQueries,
  DemandLists,
  PublicDemandLists,
  DemandDisclosure,
  DemandFiles,
  DemandTexts,
  DemandImpartiality,
  OpenDemands,
];

@Module({
  imports: [IdentityModule, TaxonomyModule, TypeOrmModule.forFeature([Demand, DemandRevision])],
  providers: [
    DemandExports,
    DemandSheets,
    ...verbs,
    DemandStore,
    DemandDraftRoom,
    DemandAdmission,
    DemandPublishing,
    DemandDisclosureFaults,
    DemandPersonalData,
    ...readers,
  ],
  exports: [...verbs, ...readers],
})
export class DemandModule {}
