/** Whose an object is and where it stands, as policies ask for it. */
export interface Standing {
  /** Null where it is nobody's own. */
  readonly organisationId: string | null;
  /** Whose it is where it belongs to a person and not to an organisation. */
  readonly personId?: string | null;
  /** Its state in each lifecycle that a policy names. */
  readonly states: Readonly<Record<string, string>>;
  /** What a reader must have read to change it; undefined where it is not versioned. */
  readonly version?: number;
  /** Never handed in yet: nobody's business but the owner's. */
  readonly isPrivate?: boolean;
}

/** A feature provides one for each `object` that its policies name; it is found by being a provider. */
export abstract class PolicySubject {
  abstract readonly object: string;

  /** Undefined when there is no such object. */
  abstract standing(id: string): Promise<Standing | undefined>;
}
