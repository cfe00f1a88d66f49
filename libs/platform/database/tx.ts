import type { EntityManager } from 'typeorm';

declare const insideTransaction: unique symbol;

/** An entity manager bound to an open transaction; only `Database.transaction` makes one, so forgetting it does not compile. */
export type Tx = EntityManager & { readonly [insideTransaction]: true };
