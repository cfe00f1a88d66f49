import { type AuditGroup, auditGroups } from './audit-words';

export interface AuditFilter {
  /** Calendar days in Shanghai, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly action?: string;
  readonly entity?: string;
  readonly entityId?: string;
  /** An id, or a part of a name or login. */
  readonly person?: string;
  /** An id, or a part of a name or credit code. */
  readonly organisation?: string;
  readonly requestId?: string;
  readonly group?: AuditGroup;
}

const zone = `'Asia/Shanghai'`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filter as a condition on `platform.audit_events e`, with its parameters numbered from $1. */
export class AuditCondition {
  private readonly parts: string[] = [];
  readonly parameters: unknown[] = [];

  constructor(filter: AuditFilter) {
    this.when(filter.from, (p) => `e.at >= (${p}::date)::timestamp AT TIME ZONE ${zone}`);
    this.when(filter.to, (p) => `e.at < (${p}::date + 1)::timestamp AT TIME ZONE ${zone}`);
    this.when(filter.action, (p) => `e.action = ${p}`);
    this.when(filter.entity, (p) => `e.entity = ${p}`);
    this.when(filter.entityId, (p) => `e.entity_id = ${p}::uuid`);
    this.when(filter.requestId, (p) => `e.request_id = ${p}`);
    this.whoIs(filter.person, 'person_id', 'people', 'login');
    this.whoIs(filter.organisation, 'organisation_id', 'organisations', 'uscc');
    this.when(filter.group && [...auditGroups[filter.group]], (p) =>
      filter.group === 'refusals' ? `(e.action = ANY(${p}) OR e.action LIKE '%-refused')` : `e.action = ANY(${p})`,
    );
  }

  get sql(): string {
    return this.parts.length > 0 ? this.parts.join(' AND ') : 'true';
  }

  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** Only what lies before these keys: the next page, or not past the first row of an export. */
  before([at, id]: readonly string[], isIncluded = false): this {
    this.parts.push(`(e.at, e.id) ${isIncluded ? '<=' : '<'} (${this.add(at)}::timestamptz, ${this.add(id)}::uuid)`);
    return this;
  }

  private when(value: unknown, condition: (parameter: string) => string): void {
    if (value !== undefined && value !== '') this.parts.push(condition(this.add(value)));
  }

  private whoIs(asked: string | undefined, column: string, table: string, otherName: string): void {
    if (asked && uuid.test(asked)) return this.when(asked, (p) => `e.${column} = ${p}::uuid`);
    this.when(
      asked?.trim().toLowerCase(),
      (p) =>
        `e.${column} IN (SELECT id FROM identity.${table} WHERE strpos(lower(name), ${p}) > 0 OR strpos(lower(${otherName}), ${p}) > 0)`,
    );
  }
}
