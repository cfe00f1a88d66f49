import type { Bilingual } from '#kernel/bilingual';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';

/** Whose data is asked for; the login is what letters were sent to and invitations were made out to. */
export interface DataSubject {
  readonly id: string;
  readonly login: string;
}

/** One kind of what is kept about a person, what it is for, and all of it. */
export interface PersonalSection {
  readonly section: string;
  readonly purpose: Bilingual;
  readonly rows: readonly object[];
}

/** What the person has to settle before the account can be erased; `name` says which, for their own eyes. */
export interface Obstacle {
  readonly kind: 'last-admin' | 'open-case';
  readonly name: string;
}

/**
 * A room that keeps something about people provides one of these and thereby joins the export and the erasure
 * (PIPL 44–50); it is found by being a provider, in the api and in the worker. No secret of a credential is ever told.
 */
export abstract class PersonalData {
  abstract sectionsOf(person: DataSubject): Promise<readonly PersonalSection[]>;

  /** `tx` where it is asked in order to act upon it. */
  obstaclesOf(_person: DataSubject, _tx?: Tx): Promise<readonly Obstacle[]> {
    return Promise.resolve([]);
  }

  /** Takes away or makes nameless what need not be kept; in the transaction of the erasure, for all rooms or for none. */
  erase(_tx: Tx, _person: DataSubject, _actor: Actor): Promise<void> {
    return Promise.resolve();
  }
}
