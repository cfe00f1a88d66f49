import { DomainError, type Fault } from '#kernel/domain-error';

export const refusals = [
  'type-unknown',
  'extension-wrong',
  'content-mixed',
  'content-active',
  'text-broken',
  'archive-broken',
  'archive-bomb',
  'archive-names',
  'archive-macros',
  'archive-remote',
  'kind-unfit',
] as const;

/** Why a file is none that we take. */
export type FileRefusal = (typeof refusals)[number];

export class FileTooLarge extends DomainError {
  readonly code = 'file-too-large';
  readonly kind = 'too-large';

  constructor(limitMb?: number) {
    super(typeof limitMb === 'number' ? { limitMb } : {});
  }
}

export class FileTypeRefused extends DomainError {
  readonly code = 'file-type-refused';
  readonly kind = 'wrong-media';

  constructor(readonly refusal: FileRefusal) {
    super({ reason: refusal }, typeof refusal === 'string' ? [{ path: 'file', code: `file-${refusal}` }] : []);
  }
}

export class FileInfected extends DomainError {
  readonly code = 'file-infected';
  readonly kind = 'invalid';
}

export class FileQuotaReached extends DomainError {
  readonly code = 'file-quota-reached';
  readonly kind = 'invalid';
}

export class FileRoomUsedUp extends DomainError {
  readonly code = 'file-room-used-up';
  readonly kind = 'invalid';

  constructor(roomMb?: number) {
    super(typeof roomMb === 'number' ? { roomMb } : {});
  }
}

export class FileNotAttachable extends DomainError {
  readonly code = 'file-not-attachable';
  readonly kind = 'invalid';

  /** With the places in the form that are at fault, where it is known. */
  constructor(faults: readonly Fault[] = []) {
    super({}, faults);
  }
}

export class FileAttached extends DomainError {
  readonly code = 'file-attached';
  readonly kind = 'conflict';
}

export class FileInQuarantine extends DomainError {
  readonly code = 'file-in-quarantine';
  readonly kind = 'conflict';
}

export class FileBlocked extends DomainError {
  readonly code = 'file-blocked';
  readonly kind = 'conflict';
}

export class FileMissing extends DomainError {
  readonly code = 'file-missing';
  readonly kind = 'not-found';
}
