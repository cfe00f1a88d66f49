/** In a right request the field of this place is replaced: everything else being right, what it says is looked at. */
export interface Spoil {
  readonly at: number;
  readonly value: unknown;
}

/** Whether a request is to be right just then, and whether one field of it is to be odd. */
export interface Rightful {
  readonly spoil: Spoil | null;
}

/** A request as it goes over the wire, small enough to be read in a report. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly encoding: 'utf8' | 'utf16le' | 'latin1';
  /** Sent in place of all this where there is a recipe for it and the sender. */
  readonly right?: Rightful | null;
}

/** Replaced by a key of its own at sending, so that what is asked again for a smaller example is asked anew. */
export const freshKey = 'fresh';
