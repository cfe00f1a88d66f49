import { aDemandForm, anAchievementForm } from './forms';
import type { Market } from './market';
import type { RunningApi } from './running-api';
import type { Receipt, Visitor } from './visitor';

/** What both kinds of texts do the same way, and what each calls its own. */
export interface DraftingKind {
  readonly room: 'demand' | 'achievement';
  readonly path: string;
  readonly form: (given?: object) => object;
  /** A field that screening reads, and one that nobody but the owner does. */
  readonly material: string;
  readonly owner: 'enterprise' | 'institute';
  readonly staff: (market: Market) => Visitor;
  readonly publish: (market: Market, owner: Visitor, given?: object) => Promise<string>;
  /** Takes what was submitted, and decides. */
  readonly decide: (market: Market, at: Receipt, verdict: 'pass' | 'return') => Promise<Receipt>;
}

export const draftingKinds: readonly DraftingKind[] = [
  {
    room: 'demand',
    path: '/demands',
    form: aDemandForm,
    material: 'background',
    owner: 'enterprise',
    staff: ({ expert }) => expert,
    publish: (market, owner, given) => market.publishDemand(owner, given),
    decide: async ({ expert }, { id, version }, verdict) => {
      const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version }));
      const reasonCodes = verdict === 'return' ? ['return.indicator_missing'] : [];
      const decision = { version: taken.version, verdict, reasonCodes };
      return expert.done(expert.post(`/demands/${id}/screening/decision`, decision));
    },
  },
  {
    room: 'achievement',
    path: '/achievements',
    form: anAchievementForm,
    material: 'summary',
    owner: 'institute',
    staff: ({ reviewer }) => reviewer,
    publish: (market, owner, given) => market.publishAchievement(owner, given),
    decide: ({ reviewer }, { id, version }, verdict) => {
      const reasonCodes = verdict === 'return' ? ['return.benefit_unclear'] : [];
      return reviewer.done(reviewer.post(`/achievements/${id}/review/decision`, { version, verdict, reasonCodes }));
    },
  },
];

export interface DraftDetail {
  readonly version: number;
  readonly state: string;
  readonly current: Readonly<Record<string, unknown>> & { readonly number: number; readonly state: string };
  readonly published: Readonly<Record<string, unknown>> | null;
  readonly allowedActions: readonly string[];
  readonly completeness: { readonly score: number };
  readonly editedBy: { readonly id: string; readonly name: string } | null;
  readonly editedAt: string | null;
  readonly changedFields: readonly string[];
  readonly changedAgainst: { readonly revision: number; readonly submission: number | null } | null;
}

/** One kind in the hands of one owner, by the product's own routes. */
export class Drafting {
  constructor(
    readonly api: RunningApi,
    readonly kind: DraftingKind,
    readonly owner: Visitor,
  ) {}

  draft(given: object = {}): Promise<Receipt> {
    return this.owner.done(this.owner.post(this.kind.path, this.kind.form(given)));
  }

  save(at: Receipt, given: object = {}, by = this.owner) {
    return by.put(`${this.kind.path}/${at.id}`, { ...this.kind.form(given), version: at.version });
  }

  async saved(at: Receipt, given: object = {}, by = this.owner): Promise<Receipt> {
    return by.done(this.save(at, given, by));
  }

  submit({ id, version }: Receipt) {
    return this.owner.post(`${this.kind.path}/${id}/submission`, { version });
  }

  submitted(at: Receipt): Promise<Receipt> {
    return this.owner.done(this.submit(at));
  }

  async read(id: string, by = this.owner): Promise<DraftDetail> {
    const { status, body, text } = await by.get<DraftDetail>(`${this.kind.path}/${id}`);
    if (status !== 200) throw new Error(text);
    return body;
  }

  async at(id: string): Promise<Receipt> {
    const { version, state } = await this.read(id);
    return { id, version, state };
  }

  async actions(id: string): Promise<string[]> {
    const rows = await this.api.query<{ action: string }>(
      `SELECT action FROM platform.audit_events WHERE entity = $1 AND entity_id = $2 ORDER BY at, id`,
      [this.kind.room, id],
    );
    return rows.map(({ action }) => action);
  }

  /** As if the newest text had been written so many minutes earlier. */
  async letPass(id: string, minutes: number): Promise<void> {
    const { room } = this.kind;
    await this.api.query(
      `UPDATE ${room}.${room}_revisions SET edited_at = edited_at - make_interval(mins => $2) WHERE ${room}_id = $1`,
      [id, minutes],
    );
  }
}
