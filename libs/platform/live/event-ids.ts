import { Injectable } from '@nestjs/common';
import { Sealer } from '#platform/secrets/sealer';

/** The form of what is sealed; an id of a former form is none of ours. */
const form = 1;
// As many digits as a bigint may have: the length of an id must not tell that of its number.
const digits = 19;

/** Whose stream it is: an id is of use on no other. */
export interface Hearer {
  readonly personId: string | null;
  readonly organisationId: string;
}

/**
 * All events are numbered in one row, so two bare numbers would tell how much happened to others in between. What a
 * reader gets is sealed: it can only be sent back.
 */
@Injectable()
export class EventIds {
  constructor(private readonly sealer: Sealer) {}

  seal(hearer: Hearer, seq: string): string {
    return this.sealer.seal(seq.padStart(digits, '0'), contextOf(hearer)).toString('base64url');
  }

  /** Undefined for what was made up, changed, or sealed for another stream. */
  open(hearer: Hearer, id: string | undefined): string | undefined {
    if (!id) return undefined;
    try {
      return this.sealer.open(Buffer.from(id, 'base64url'), contextOf(hearer));
    } catch {
      return undefined;
    }
  }
}

function contextOf({ personId, organisationId }: Hearer): string {
  return `live-event ${form}:${personId ?? ''}:${organisationId}`;
}
