import type { Answer } from '#platform/audit/receipt';

/** What every state change answers: the object, its state and its version after the change. */
export class ReceiptResponse implements Answer {
  id: string;
  state: string;
  version: number;
}
