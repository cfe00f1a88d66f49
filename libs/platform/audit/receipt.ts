declare const kept: unique symbol;

export interface Answer {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/**
 * What a state change answers. Only `Receipts.keep` makes one, inside the transaction of the effect:
 * a verb that returns a Receipt cannot have forgotten that a repeated request must get the first answer.
 */
export type Receipt = Answer & { readonly [kept]: true };
