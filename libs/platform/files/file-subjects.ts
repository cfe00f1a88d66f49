import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { FileKind } from './file-kind';

/** What a feature says about the files of its things, e.g. of an enrolment. */
export interface FileSubject {
  mayRead(subjectId: string, actor: Actor, fileId: string): Promise<boolean>;
  mayAttach(tx: Tx, subjectId: string, actor: Actor): Promise<boolean>;
  /** What these files may be; whatever the platform takes, unless the feature says so. */
  readonly kinds?: readonly FileKind[];
}

/** Who may see a file is decided by the thing it hangs on, hence by that thing's feature. */
@Injectable()
export class FileSubjects {
  private readonly byName = new Map<string, FileSubject>();

  register(name: string, subject: FileSubject): void {
    if (this.byName.has(name)) throw new Error(`two features keep files of a ${name}`);
    this.byName.set(name, subject);
  }

  named(name: string): FileSubject | undefined {
    return this.byName.get(name);
  }
}
