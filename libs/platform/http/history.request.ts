import { AnyOf } from './list.request';
import { PageRequest } from './page.request';

const deciding = ['confirm', 'validate', 'verify', 'pass', 'return', 'reject', 'publish'] as const;

/** A page of the story of one object. */
export class HistoryRequest extends PageRequest {
  /** Only these steps, for who wants to know what was decided. */
  @AnyOf(deciding)
  action?: string[];
}
