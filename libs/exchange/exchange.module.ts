import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import { exportLifecycle } from '#platform/export/export.lifecycle';
import { CodeTable } from '#taxonomy';
import { BeginImport } from './begin-import';
import { ClearExchange } from './clear-exchange';
import { ExchangePersonalData } from './exchange-personal-data';
import { ImportFiles } from './import-files';
import { ImportKinds } from './import-kinds';
import { importLifecycle } from './import.lifecycle';
import { ImportQueries } from './import.queries';
import { ImportRun } from './import-run.entity';
import { ImportStore } from './import.store';
import { MoveImport } from './move-import';
import './exchange.texts';

export const importStates = new CodeTable(
  'importStates',
  importLifecycle.states.map((code) => ({ code, ...importLifecycle.table[code].publicLabel })),
);

export const exportStates = new CodeTable(
  'exportStates',
  exportLifecycle.states.map((code) => ({ code, ...exportLifecycle.table[code].publicLabel })),
);

const verbs = [BeginImport, MoveImport, ClearExchange];
const parts = [ImportFiles, ImportKinds, ImportQueries, ImportStore];

@Module({
  imports: [DemandModule, AchievementModule, IdentityModule, TypeOrmModule.forFeature([ImportRun])],
  providers: [...verbs, ...parts, ExchangePersonalData],
  exports: [...verbs, ...parts],
})
export class ExchangeModule {}
