import { Injectable } from '@nestjs/common';
import { Sealer } from '#platform/secrets/sealer';
import { ListUnfit } from './list.errors';

/** The form of what is sealed; a cursor of a former form is refused and its reader begins again. */
const form = 1;

/** Where a page ended: the sort's value as PostgreSQL writes it, so that no microsecond is lost, and the id. */
export type Position = readonly [value: string, id: string];

/**
 * Cursors are sealed: nobody reads a value out of one that the list itself does not show, none can be made up or
 * changed, and one fits its list and sort alone.
 */
@Injectable()
export class ListCursors {
  constructor(private readonly sealer: Sealer) {}

  seal(list: string, sort: string, position: Position): string {
    return this.sealer.seal(JSON.stringify(position), contextOf(list, sort)).toString('base64url');
  }

  /** Undefined on the first page. */
  open(list: string, sort: string, cursor: string | undefined): Position | undefined {
    if (!cursor) return undefined;
    try {
      return JSON.parse(this.sealer.open(Buffer.from(cursor, 'base64url'), contextOf(list, sort))) as Position;
    } catch {
      throw new ListUnfit('cursor');
    }
  }
}

function contextOf(list: string, sort: string): string {
  return `list-cursor ${form}:${list}:${sort}`;
}
