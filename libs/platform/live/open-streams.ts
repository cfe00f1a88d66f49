import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { EMPTY, finalize, type Observable, Subject, takeUntil } from 'rxjs';

const mostPerPerson = 10;

/** Each open stream costs a connection and a read per event, so a person has no more than ten: the oldest gives way. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly ends = new Map<string, Subject<void>[]>();
  private isClosed = false;

  /** Before the server waits for its last answers: a stream has no end of its own and would keep it waiting. */
  beforeApplicationShutdown(): void {
    this.isClosed = true;
    for (const end of [...this.ends.values()].flat()) end.next();
  }

  admit<Item>(personId: string, stream: Observable<Item>): Observable<Item> {
    if (this.isClosed) return EMPTY;
    const end = new Subject<void>();
    const open = [...(this.ends.get(personId) ?? []), end];
    this.ends.set(personId, open);
    for (const oldest of open.slice(0, -mostPerPerson)) oldest.next();
    return stream.pipe(
      takeUntil(end),
      finalize(() => this.forget(personId, end)),
    );
  }

  private forget(personId: string, end: Subject<void>): void {
    const open = (this.ends.get(personId) ?? []).filter((other) => other !== end);
    if (open.length > 0) this.ends.set(personId, open);
    else this.ends.delete(personId);
  }
}
