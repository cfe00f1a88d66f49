import type { JsonObject } from './json';

export type RefusalKind =
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'malformed'
  | 'too-large'
  | 'wrong-media'
  | 'too-many'
  | 'unavailable';

/** One thing wrong with the input, so that a form can show it where it belongs. */
export interface Fault {
  /** Path of the field, e.g. `indicators.0.value`; of an imported record: the field of that line. */
  readonly path: string;
  readonly code: string;
}

/** A refusal of the business: expected, coded, never retried by a worker. Codes are stable and have texts in zh and en. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: RefusalKind;
  readonly facts: JsonObject;
  readonly faults: readonly Fault[];

  constructor(facts: JsonObject = {}, faults: readonly Fault[] = []) {
    super();
    this.facts = facts;
    this.faults = faults;
  }

  /** What of the facts the answer itself carries, for a program to act on; a person reads the text of the code. */
  get told(): JsonObject {
    return {};
  }

  override get message(): string {
    return `${this.code} ${JSON.stringify(this.facts)}${this.faults.map((fault) => ` ${fault.path}:${fault.code}`).join('')}`;
  }
}

/** The object does not exist for this reader: foreign and missing look the same on purpose. */
export class NotFound extends DomainError {
  readonly code = 'not-found';
  readonly kind = 'not-found';
}

export class RoleNotAllowed extends DomainError {
  readonly code = 'role-not-allowed';
  readonly kind = 'not-allowed';
}

export class StaleVersion extends DomainError {
  readonly code = 'stale-version';
  readonly kind = 'conflict';

  /** Which version there is now and since when: who wrote it, only the owner may read, where the object is read. */
  override get told(): JsonObject {
    return this.facts;
  }
}

export class IllegalMove extends DomainError {
  readonly code = 'illegal-move';
  readonly kind = 'conflict';
}

export class InputInvalid extends DomainError {
  readonly code = 'input-invalid';
  readonly kind = 'invalid';
}
