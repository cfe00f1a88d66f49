import type { Bilingual } from '#kernel/bilingual';
import type { TrailRow } from './audit-trail.queries';
import { AuditWords, type Coded } from './audit-words';
import { byteOrderMark, csvLine } from '#platform/sheet/csv-line';

export const auditFileFormats = ['csv', 'jsonl'] as const;
export type AuditFileFormat = (typeof auditFileFormats)[number];
type Language = keyof Bilingual;

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    ...['时间', '动作', '动作代码', '对象类型', '对象类型代码', '对象编号', '原状态', '新状态', '理由', '说明'],
    ...['人员', '人员编号', '单位', '单位编号', '委托编号', '执行者', '请求编号', '事实', '记录编号'],
  ],
  en: [
    ...['Time', 'Action', 'Action code', 'Object', 'Object code', 'Object id', 'From', 'To', 'Reasons', 'Note'],
    ...['Person', 'Person id', 'Organisation', 'Organisation id', 'Mandate id', 'Actor', 'Request id', 'Facts', 'Id'],
  ],
};

/** The audit as lines of text: for a spreadsheet in the reader's language, or for a program as it is kept. */
export class AuditFile {
  private readonly words = new AuditWords();

  constructor(
    private readonly format: AuditFileFormat,
    private readonly language: Language,
  ) {}

  head(): string {
    return this.format === 'csv' ? byteOrderMark + csvLine(heads[this.language]) : '';
  }

  row(row: TrailRow): string {
    if (this.format === 'csv') return csvLine(this.cellsOf(row));
    const { atKey: _, at, ...kept } = row;
    return `${JSON.stringify({ at: inShanghai(at), ...kept })}\n`;
  }

  /** The last line says that the file is whole, or that it was cut: a broken download has none. */
  end(end: { readonly rows: number; readonly isCut: boolean }): string {
    if (this.format === 'jsonl') return `${JSON.stringify({ end })}\n`;
    const cut = { zh: '（超出上限，只含最新的）', en: ' (over the limit: the newest only)' }[this.language];
    const words = { zh: `完 · ${end.rows} 条`, en: `End · ${end.rows} rows` }[this.language];
    return csvLine([words + (end.isCut ? cut : '')]);
  }

  private cellsOf(row: TrailRow): (string | null)[] {
    const { action, entity, from, to } = row;
    const label = (coded: Coded | null) => coded && coded[this.language];
    const words = this.words;
    const reasons = row.reasonCodes.map((code) => words.reason(entity, code)[this.language]).join('; ');
    return [
      ...[inShanghai(row.at), label(words.action(action)), action, label(words.entity(entity)), entity, row.entityId],
      ...[label(words.state(entity, from)), label(words.state(entity, to)), reasons, row.reasonText],
      ...[row.personName, row.personId, row.organisationName, row.organisationId, row.mandateId, row.actorLabel],
      ...[row.requestId, JSON.stringify(row.facts), row.id],
    ];
  }
}

/** The wall clock of Shanghai with its offset, to the millisecond. */
function inShanghai(at: Date): string {
  const hours = 8;
  return new Date(at.getTime() + hours * 3_600_000).toISOString().replace('Z', '+08:00');
}
