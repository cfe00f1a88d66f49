import { Injectable } from '@nestjs/common';
import { NotFound, StaleVersion } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, personOf } from '#platform/http/actor';
import { type Alerts, checkAlerts } from './alerts';
import { SavedViewNameTaken, TooManySavedViews } from './saved-view.errors';
import { viewSearch } from './view-search';

export interface ViewGiven {
  readonly name: string;
  readonly search: string;
  readonly isDefault: boolean;
  /** How its reader is told of what comes to answer it; not at all when left out. */
  readonly alerts?: Alerts;
}

interface KeptView {
  readonly id: string;
  readonly list: string;
  readonly version: number;
  readonly alerts: Alerts;
}

const atMost = 30;

/** A list as somebody likes to see it, under a name; each person's own. */
@Injectable()
export class KeepView {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  save(given: ViewGiven & { readonly list: string }, actor: Actor): Promise<Receipt> {
    const search = viewSearch(given.list, given.search);
    const alerts = checkAlerts(given.list, given.alerts);
    return this.database.transaction(async (tx) => {
      const others = await this.viewsOf(tx, personOf(actor), given.list);
      if (others.length >= atMost) throw new TooManySavedViews({ atMost });
      const id = newId();
      await this.makeRoom(tx, { ...given, id }, actor, others);
      await tx.query(
        `INSERT INTO saved_view.saved_views (id, person_id, list, name, search, is_default, version, alerts, organisation_id)
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)`,
        [id, personOf(actor), given.list, given.name, search, given.isDefault, alerts, actor.organisationId],
      );
      await this.record(tx, 'save-view', { id, list: given.list, version: 1, alerts }, actor);
      return this.receipts.keep(tx, actor, { id, state: 'saved', version: 1 });
    });
  }

  change(given: ViewGiven & { readonly id: string; readonly version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const view = await this.own(tx, given.id, actor);
      if (view.version !== given.version) throw new StaleVersion({ read: given.version, present: view.version });
      const search = viewSearch(view.list, given.search);
      const alerts = checkAlerts(view.list, given.alerts ?? view.alerts);
      await this.makeRoom(tx, { ...given, list: view.list }, actor, await this.viewsOf(tx, personOf(actor), view.list));
      const changed = { ...view, alerts, version: view.version + 1 };
      // Its reader is told of what the organisation acted for may see.
      await tx.query(
        `UPDATE saved_view.saved_views
            SET name = $2, search = $3, is_default = $4, version = $5, alerts = $6, organisation_id = $7,
                alerts_since = CASE WHEN alerts = 'off' THEN now() ELSE alerts_since END
          WHERE id = $1`,
        [view.id, given.name, search, given.isDefault, changed.version, alerts, actor.organisationId],
      );
      await this.record(tx, 'change-view', changed, actor);
      return this.receipts.keep(tx, actor, { id: view.id, state: 'saved', version: changed.version });
    });
  }

  remove(id: string, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const view = await this.own(tx, id, actor);
      await tx.query(`DELETE FROM saved_view.saved_views WHERE id = $1`, [id]);
      await this.record(tx, 'remove-view', view, actor);
      return this.receipts.keep(tx, actor, { id, state: 'removed', version: view.version + 1 });
    });
  }

  /** A name stands once in a list, and one view of it is the one that opens first. */
  private async makeRoom(
    tx: Tx,
    given: ViewGiven & { readonly id: string; readonly list: string },
    actor: Actor,
    others: readonly { readonly id: string; readonly name: string }[],
  ): Promise<void> {
    if (others.some(({ id, name }) => name === given.name && id !== given.id)) throw new SavedViewNameTaken();
    if (given.isDefault)
      await tx.query(
        `UPDATE saved_view.saved_views SET is_default = false, version = version + 1
          WHERE person_id = $1 AND list = $2 AND is_default AND id <> $3`,
        [personOf(actor), given.list, given.id],
      );
  }

  private async viewsOf(tx: Tx, personId: string, list: string): Promise<{ id: string; name: string }[]> {
    // The lock makes thirty at once no way around the limit.
    await tx.query(`SELECT 1 FROM identity.people WHERE id = $1 FOR NO KEY UPDATE`, [personId]);
    return tx.query(`SELECT id, name FROM saved_view.saved_views WHERE person_id = $1 AND list = $2`, [personId, list]);
  }

  private async own(tx: Tx, id: string, actor: Actor): Promise<KeptView> {
    const [view] = await tx.query<KeptView[]>(
      `SELECT id, list, version, alerts FROM saved_view.saved_views WHERE id = $1 AND person_id = $2 FOR UPDATE`,
      [id, personOf(actor)],
    );
    if (!view) throw new NotFound();
    return view;
  }

  private record(tx: Tx, action: string, { id, list, alerts }: KeptView, actor: Actor): Promise<void> {
    // Its name may be anything that a person writes: the audit does without.
    const facts = alerts === 'off' ? { list } : { list, alerts };
    return this.audit.record(tx, actor, { action, entity: 'saved-view', entityId: id, facts });
  }
}
