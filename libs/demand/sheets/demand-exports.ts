import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ExportAsked, type ExportList, ExportLists } from '#platform/export/export-lists';
import {
  inShanghai,
  ownCells,
  ownHeaders,
  rowCells,
  type RowColumn,
  rowHeaders,
  said,
  titledColumns,
  wan,
} from '#platform/export/row-columns';
import { organisationOf } from '#platform/http/actor';
import { choice, severalOf } from '#platform/sheet/choice-kinds';
import { cooperationModes, demandTypes, districts, highTechFields } from '#taxonomy';
import { demandForm } from './demand-columns';
import { DemandLists, type ScreeningRow } from '../lists/demand-list.queries';
import { DemandSheets } from './demand-sheets';
import { demandLifecycle, revisionLifecycle } from '../demand.lifecycle';
import type { DemandRow } from '../demand.rows';
import { PublicDemandLists, type PublicDemandRow } from '../lists/public-demand-list.queries';

const field = choice(highTechFields);

const screeningColumns: readonly RowColumn<ScreeningRow>[] = [
  ...titledColumns,
  {
    header: ['技术领域', 'Technical field'],
    cell: ({ highTechField }, language) => said(field, highTechField, language),
  },
  {
    header: ['状态', 'State'],
    cell: ({ state }, language) =>
      revisionLifecycle.table[state as keyof typeof revisionLifecycle.table].staffLabel[language],
  },
  { header: ['提交时间', 'Handed in'], cell: ({ submittedAt }) => inShanghai(submittedAt) },
  { header: ['审核人', 'Taken by'], cell: ({ takenBy }) => takenBy },
  { header: ['系统编号', 'System id'], cell: ({ demandId }) => demandId },
];

/** Out of a table that names no firm that wants no name (domain 8.18). */
const publicColumns: readonly RowColumn<PublicDemandRow>[] = [
  ...titledColumns,
  {
    header: ['需求类型', 'Type of need'],
    cell: ({ demandType }, language) => said(choiceOfType, demandType, language),
  },
  {
    header: ['技术领域', 'Technical field'],
    cell: ({ highTechField }, language) => said(field, highTechField, language),
  },
  { header: ['关键词', 'Keywords'], cell: ({ keywords }) => keywords.join('；') },
  { header: ['预算（万元）', 'Budget (10,000 yuan)'], cell: ({ budgetFen }) => wan(budgetFen) },
  { header: ['合作方式', 'Form of cooperation'], cell: (row, language) => said(modes, row.cooperationModes, language) },
  { header: ['期望完成日期', 'Wanted by'], cell: ({ deadline }) => deadline },
  { header: ['需求有效至', 'Valid until'], cell: ({ validUntil }) => validUntil },
  { header: ['所在区', 'District'], cell: ({ districtCode }, language) => said(district, districtCode, language) },
  { header: ['发布时间', 'Published'], cell: ({ publishedAt }) => inShanghai(publishedAt) },
  { header: ['系统编号', 'System id'], cell: ({ id }) => id },
];
const choiceOfType = choice(demandTypes);
const modes = severalOf(cooperationModes);
const district = choice(districts);

/** Which lists of demands can be taken out, and what of them. */
@Injectable()
export class DemandExports implements OnModuleInit {
  constructor(
    private readonly exporting: ExportLists,
    private readonly lists: DemandLists,
    private readonly publicLists: PublicDemandLists,
    private readonly sheets: DemandSheets,
  ) {}

  onModuleInit(): void {
    this.exporting.register(this.own, this.screening, this.open);
  }

  private readonly own: ExportList<DemandRow> = {
    name: 'own-demands',
    title: { zh: '需求', en: 'Demands' },
    headers: (language) => ownHeaders(demandForm, language),
    page: ({ filter, sort, actor }, page) => this.lists.own(organisationIn(actor), filter, { ...page, sort }),
    cells: async (rows, language) => {
      const values = await this.sheets.values(rows.map(({ id }) => id));
      return rows.map((row) => {
        const standing = [demandLifecycle.table[row.state].publicLabel[language], inShanghai(row.updatedAt), row.id];
        return ownCells(demandForm.columns, { values: values.get(row.id) ?? {}, standing }, language);
      });
    },
  };

  private readonly screening: ExportList<ScreeningRow> = {
    name: 'screening-queue',
    title: { zh: '需求审核', en: 'Screening' },
    headers: (language) => rowHeaders(screeningColumns, language),
    page: ({ filter, sort, actor }, page) => this.lists.screening(filter, { ...page, sort }, actor?.personId ?? null),
    cells: (rows, language) => rowCells(screeningColumns, rows, language),
  };

  private readonly open: ExportList<PublicDemandRow> = {
    name: 'public-demands',
    title: { zh: '公开需求', en: 'Open demands' },
    headers: (language) => rowHeaders(publicColumns, language),
    page: ({ filter, sort }, page) => this.publicLists.page(filter, { ...page, sort }),
    cells: (rows, language) => rowCells(publicColumns, rows, language),
  };
}

function organisationIn(actor: ExportAsked['actor']): string {
  if (!actor) throw new Error('a list of the own organisation is asked for by somebody');
  return organisationOf(actor);
}
