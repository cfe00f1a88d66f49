import { type Role, roles } from '#kernel/role';
import { RoutePolicies } from '#platform/http/route-policies';
import { City } from '../../libs/city-account/http/city-account.fixture';
import { Market } from '../support/market';
import { placeAll } from '../support/policy-fixtures';
import type { Placed, Sender } from '../support/policy-matrix';
import type { Owner } from '../support/policy-scene';
import type { Enrolled, RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';
import { Kit } from './recipes/kit';
import { fillVaults, secretsOfMatrix } from './vault';
import type { Canary } from './verdict';

interface Standing {
  readonly actingAs: { readonly organisationId: string; readonly roles: readonly Role[] } | null;
}

/** Everybody who sends, and something of everything to be sent about, in each of its states. */
export class Stage {
  static async open(): Promise<Stage> {
    const city = await City.open();
    const stage = new Stage(city, await Market.open(city.api));
    await stage.furnish();
    return stage;
  }

  readonly ids: string[] = [];
  readonly idsOfObject = new Map<string, string[]>();
  readonly canaries: Canary[] = [];
  /** With their passwords. */
  readonly people = new Map<Sender, Enrolled>();
  tables: Readonly<Record<string, readonly string[]>> = {};
  private versioned = '';
  private readonly homes = new Map<string, string>();
  private readonly senders = new Map<Sender, Visitor>();

  readonly api: RunningApi;

  private constructor(
    private readonly city: City,
    private readonly market: Market,
  ) {
    this.api = city.api;
  }

  stop(): Promise<void> {
    return this.city.stop();
  }

  /** The next request of this sender comes from somebody new. */
  replace(sender: Sender): void {
    this.senders.delete(sender);
  }

  /** What a right request of this sender is made of. */
  async kitOf(sender: Sender): Promise<Kit> {
    const { city, market } = this;
    const me = await this.sender(sender);
    const account = this.people.get(sender);
    const colleague = (role: Role) => this.standing(role);
    return new Kit({ city, market, sender, me, account, colleague });
  }

  /** Somebody who can act: the last to send as this role may have signed out, or locked themselves out, meanwhile. */
  private async standing(role: Role): Promise<Visitor> {
    await this.tendSession(role);
    return this.sender(role);
  }

  /** Signed in again whenever a request before ended the session. */
  async sender(sender: Sender): Promise<Visitor> {
    if (sender === 'anonymous') return this.api.anybody;
    const known = this.senders.get(sender) ?? (await this.signIn(sender));
    this.senders.set(sender, known);
    return known;
  }

  /** A session, a membership or an organisation may be gone; if so, the next request is made as by somebody new. */
  async tendSession(sender: Sender): Promise<void> {
    const homes = [...this.homes.values()];
    const suspended = `UPDATE identity.organisations SET state = 'verified' WHERE id = ANY($1) AND state <> 'verified'`;
    await this.api.query(suspended, [homes]);
    const visitor = this.senders.get(sender);
    const { status, body } = (await visitor?.get<Standing>('/session')) ?? {};
    const { organisationId, roles: held = [] } = body?.actingAs ?? {};
    const stands = status === 200 && organisationId === visitor?.organisationId && held.join() === sender;
    if (!stands) this.senders.delete(sender);
  }

  /** Which version an object has now, whatever it is. */
  async versionOf(id: string | undefined): Promise<number> {
    const [row] = id ? await this.api.query<{ version: number }>(this.versioned, [id]) : [];
    return row?.version ?? 1;
  }

  private async signIn(role: Role): Promise<Visitor> {
    const kind = { organisation_admin: 'enterprise', researcher: 'institute' }[role as string] ?? role;
    const home = this.homes.get(kind) ?? (await this.api.organisation(role));
    this.homes.set(kind, home);
    const person = await this.api.person([{ organisationId: home, roles: [role] }]);
    // Under a mail address, so that letters reach it.
    const login = `${person.personId}@fuzz.example`;
    await this.api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [person.personId, login]);
    this.people.set(role, { ...person, login });
    return Object.assign(await this.api.anybody.signIn({ ...person, login }), { organisationId: home });
  }

  private async furnish(): Promise<void> {
    const { api, market } = this;
    for (const role of roles) await this.sender(role);
    const others = new Map<Role, Visitor>([['enterprise', await api.signIn('enterprise')]]);
    const { organisationId } = others.get('enterprise') ?? api.anybody;
    others.set('organisation_admin', await api.signIn('organisation_admin', organisationId));
    const institute = await api.signIn('institute');
    others.set('institute', institute).set('researcher', await api.signIn('researcher', institute.organisationId));
    const as = (owner: Owner, role: Role) => (owner === 'own' ? this.senders : others).get(role) ?? api.anybody;
    const objects = new Set(api.get(RoutePolicies).routes.map(({ policy }) => policy.object));
    this.keep(await placeAll({ api, market, as }, objects));
    const home = (role: Role) => this.sender(role);
    const vaults = await fillVaults({ api, market }, home);
    for (const vault of vaults) this.keep(vault.placed);
    this.canaries.push(...vaults.flatMap(({ canaries }) => canaries), ...secretsOfMatrix);
    this.tables = await codesOf(api);
    this.versioned = await versionsOf(api);
  }

  private keep(placed: readonly Pick<Placed, 'object' | 'id'>[]): void {
    for (const { object, id } of placed) {
      this.ids.push(id);
      this.idsOfObject.set(object, [...(this.idsOfObject.get(object) ?? []), id]);
    }
  }
}

async function codesOf(api: RunningApi): Promise<Record<string, string[]>> {
  const { body } = await api.anybody.get<Record<string, unknown>>('/taxonomy');
  return Object.fromEntries(
    Object.entries(body).map(([table, rows]) => {
      const codes = JSON.stringify(rows).matchAll(/"code":"([^"]+)"/g);
      return [table, [...codes].map(([, code = '']) => code)];
    }),
  );
}

/** One question to all tables whose rows have an id and a version. */
async function versionsOf(api: RunningApi): Promise<string> {
  const tables = await api.query<{ name: string }>(
    `SELECT format('%I.%I', i.table_schema, i.table_name) AS name
       FROM information_schema.columns i
       JOIN information_schema.columns v USING (table_schema, table_name)
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE i.column_name = 'id' AND i.data_type = 'uuid' AND v.column_name = 'version' AND v.data_type = 'integer'
        AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return tables.map(({ name }) => `SELECT version FROM ${name} WHERE id = $1::uuid`).join(' UNION ALL ');
}
