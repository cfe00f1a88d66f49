import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { openMail, type SealedMail } from '#platform/mail/sealed-mail';
import { Sealer } from '#platform/secrets/sealer';
import type { City } from '../../../libs/city-account/http/city-account.fixture';
import type { Market } from '../../support/market';
import type { Sender } from '../../support/policy-matrix';
import type { Enrolled, RunningApi } from '../../support/running-api';
import type { Receipt, Visitor } from '../../support/visitor';

/** A request that the product should grant just then: a session, a token or an object that is in the right state. */
export interface Right {
  /** What stands in the gaps of the address, in their order. */
  readonly ids?: readonly string[];
  readonly query?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly cookie?: string;
}

/** Nothing where this sender has no right request of this kind, as whoever is refused whatever they send. */
export type Recipe = (kit: Kit) => Promise<Right | undefined>;
export type Recipes = Readonly<Record<string, Recipe>>;

interface Given {
  readonly city: City;
  readonly market: Market;
  readonly sender: Sender;
  /** Who sends, signed in unless anonymous. */
  readonly me: Visitor;
  readonly account: Enrolled | undefined;
  readonly colleague: (role: Role) => Promise<Visitor>;
}

/** What a recipe cooks with. */
export class Kit {
  readonly api: RunningApi;
  readonly market: Market;
  readonly city: City;
  readonly me: Visitor;
  readonly sender: Sender;
  readonly account: Enrolled | undefined;

  constructor(private readonly given: Given) {
    this.api = given.city.api;
    ({ market: this.market, city: this.city, me: this.me, sender: this.sender, account: this.account } = given);
  }

  /** Whoever has this role in the organisation that senders with it act for. */
  as(role: Role): Promise<Visitor> {
    return this.sender === role ? Promise.resolve(this.me) : this.given.colleague(role);
  }

  post(by: Visitor, path: string, body?: object): Promise<Receipt> {
    return by.done(by.post(path, body));
  }

  async versionOf(table: string, id: string): Promise<number> {
    const column = table === 'identity.memberships' ? 'person_id' : 'id';
    const [row] = await this.api.query<{ version: number }>(`SELECT version FROM ${table} WHERE ${column} = $1`, [id]);
    return row?.version ?? 0;
  }

  anAddress(): string {
    return `${newId()}@fuzz.example`;
  }

  /** The secret part of the newest link that was mailed to this address. */
  async tokenMailedTo(address: string): Promise<string> {
    const { api } = this;
    const newest = await api.query<SealedMail>(
      `SELECT id, recipient_sealed AS "recipientSealed", body_sealed AS "bodySealed"
         FROM platform.mails WHERE body_sealed IS NOT NULL ORDER BY id DESC LIMIT 20`,
    );
    const mail = newest.map((row) => openMail(api.get(Sealer), row)).find(({ to }) => to === address);
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    if (!token) throw new Error(`no link was mailed to ${address}`);
    return token;
  }

  /** Somebody with an account under a mail address and no organisation. */
  async aPerson(): Promise<Enrolled> {
    const person = await this.api.person([]);
    const login = this.anAddress();
    await this.api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [person.personId, login]);
    return { ...person, login };
  }
}
