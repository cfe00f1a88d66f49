import type { Backend, Figure } from './figures';
import type { Site } from './site';

/** One way to hurt the product, and what it promises nevertheless. */
export interface Fault {
  /** The number in the list of faults (trust B4). */
  readonly no: string;
  readonly name: string;
  /** The backends where it can be done; both unless told otherwise. */
  readonly on?: readonly Backend[];
  /** Where the short set does it, when the queue has little part in it; the long set does it everywhere. */
  readonly short?: readonly Backend[];
  /** Hurts the running product and expects what was promised; what it broke by itself the site mends afterwards. */
  act(site: Site): Promise<Figure>;
}
