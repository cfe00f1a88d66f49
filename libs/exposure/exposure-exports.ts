import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ExportAsked, type ExportList, ExportLists } from '#platform/export/export-lists';
import { rowCells, type RowColumn, rowHeaders } from '#platform/export/row-columns';
import { exposureAlarms } from './exposure-groups';
import { groupingWords, groupLabel } from './exposure-words';
import { ReportExposure } from './report-exposure';
import type { ExposureGroup } from './weigh-exposure';

export const exposureExport = 'exposure';

const columns: readonly RowColumn<ExposureGroup>[] = [
  { header: ['分组方式', 'Grouped by'], cell: ({ by }, language) => groupingWords[by][language] },
  { header: ['组', 'Group'], cell: ({ by, code }, language) => groupLabel(by, code)[language] },
  { header: ['单位数', 'Organisations'], cell: ({ organisations }) => organisations },
  { header: ['成果数', 'Achievements'], cell: ({ achievements }) => achievements },
  { header: ['成果占比', 'Share of achievements'], cell: ({ achievementShare }) => achievementShare },
  { header: ['出现次数', 'Places in lists'], cell: ({ places }) => places },
  { header: ['曝光', 'Exposure'], cell: ({ exposure }) => exposure },
  { header: ['曝光占比', 'Share of exposure'], cell: ({ exposureShare }) => exposureShare },
  { header: ['比值', 'Ratio'], cell: ({ ratio }) => ratio },
  {
    header: ['警戒', 'Alarm'],
    cell: ({ alarm }, language) => (alarm === null ? null : exposureAlarms.label(alarm)[language]),
  },
];

/** The report as a file. */
@Injectable()
export class ExposureExports implements OnModuleInit {
  constructor(
    private readonly lists: ExportLists,
    private readonly report: ReportExposure,
  ) {}

  onModuleInit(): void {
    const list: ExportList<ExposureGroup> = {
      name: exposureExport,
      title: { zh: '曝光报告', en: 'Exposure report' },
      headers: (language) => rowHeaders(columns, language),
      page: async ({ filter }: ExportAsked) => {
        const { groups } = await this.report.execute(filter);
        return { items: [...groups], nextCursor: null };
      },
      cells: (rows, language) => rowCells(columns, rows, language),
    };
    this.lists.register(list);
  }
}
