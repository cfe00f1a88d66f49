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
import { choice, numericChoice, severalOf } from '#platform/sheet/choice-kinds';
import {
  achievementForms,
  cooperationModes,
  districts,
  highTechFields,
  maturityStages,
  technologyReadiness,
} from '#taxonomy';
import { achievementForm } from './achievement-columns';
import { AchievementLists, type ReviewRow } from '../lists/achievement-list.queries';
import { AchievementSheets } from './achievement-sheets';
import { achievementLifecycle, revisionLifecycle } from '../achievement.lifecycle';
import type { AchievementRow } from '../achievement.rows';
import { PublicAchievementLists, type PublicAchievementRow } from '../lists/public-achievement-list.queries';

const field = choice(highTechFields);
const levels = numericChoice(technologyReadiness);
const forms = choice(achievementForms);
const stages = choice(maturityStages);
const modes = severalOf(cooperationModes);
const district = choice(districts);

const reviewColumns: readonly RowColumn<ReviewRow>[] = [
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
  { header: ['系统编号', 'System id'], cell: ({ achievementId }) => achievementId },
];

const publicColumns: readonly RowColumn<PublicAchievementRow>[] = [
  ...titledColumns,
  {
    header: ['技术领域', 'Technical field'],
    cell: ({ highTechField }, language) => said(field, highTechField, language),
  },
  { header: ['关键词', 'Keywords'], cell: ({ keywords }) => keywords.join('；') },
  { header: ['成果形式', 'Form'], cell: ({ form }, language) => said(forms, form, language) },
  { header: ['所处阶段', 'Stage'], cell: ({ stage }, language) => said(stages, stage, language) },
  { header: ['技术成熟度', 'Technology readiness level'], cell: ({ trl }, language) => said(levels, trl, language) },
  { header: ['意向价格（万元）', 'Price (10,000 yuan)'], cell: ({ priceFen }) => wan(priceFen) },
  { header: ['转化方式', 'Modes of transfer'], cell: (row, language) => said(modes, row.cooperationModes, language) },
  { header: ['有效期至', 'Valid until'], cell: ({ validUntil }) => validUntil },
  { header: ['所在区', 'District'], cell: ({ districtCode }, language) => said(district, districtCode, language) },
  { header: ['发布时间', 'Published'], cell: ({ publishedAt }) => inShanghai(publishedAt) },
  { header: ['系统编号', 'System id'], cell: ({ id }) => id },
];

/** Which lists of achievements can be taken out, and what of them. */
@Injectable()
export class AchievementExports implements OnModuleInit {
  constructor(
    private readonly exporting: ExportLists,
    private readonly lists: AchievementLists,
    private readonly publicLists: PublicAchievementLists,
    private readonly sheets: AchievementSheets,
  ) {}

  onModuleInit(): void {
    const { own, review, office, open } = this;
    this.exporting.register(...([own, review, office, open] as ExportList[]));
  }

  private readonly own: ExportList<AchievementRow> = {
    name: 'own-achievements',
    title: { zh: '成果', en: 'Achievements' },
    headers: (language) => ownHeaders(achievementForm, language),
    page: ({ filter, sort, actor }, page) => this.lists.own(organisationIn(actor), filter, { ...page, sort }),
    cells: async (rows, language) => {
      const values = await this.sheets.values(rows.map(({ id }) => id));
      return rows.map((row) => {
        const standing = [
          achievementLifecycle.table[row.state].publicLabel[language],
          inShanghai(row.updatedAt),
          row.id,
        ];
        return ownCells(achievementForm.columns, { values: values.get(row.id) ?? {}, standing }, language);
      });
    },
  };

  private readonly review: ExportList<ReviewRow> = {
    name: 'achievement-review-queue',
    title: { zh: '成果审核', en: 'Review' },
    headers: (language) => rowHeaders(reviewColumns, language),
    page: ({ filter, sort }, page) => this.lists.review(filter, { ...page, sort }),
    cells: (rows, language) => rowCells(reviewColumns, rows, language),
  };

  private readonly office: ExportList<ReviewRow> = {
    ...this.review,
    name: 'office-review-queue',
    title: { zh: '单位审核', en: 'Office review' },
    page: ({ filter, sort, actor }, page) => this.lists.office(organisationIn(actor), filter, { ...page, sort }),
  };

  private readonly open: ExportList<PublicAchievementRow> = {
    name: 'public-achievements',
    title: { zh: '公开成果', en: 'Open achievements' },
    headers: (language) => rowHeaders(publicColumns, language),
    page: ({ filter, sort }, page) => this.publicLists.page(filter, { ...page, sort }),
    cells: (rows, language) => rowCells(publicColumns, rows, language),
  };
}

function organisationIn(actor: ExportAsked['actor']): string {
  if (!actor) throw new Error('a list of the own organisation is asked for by somebody');
  return organisationOf(actor);
}
