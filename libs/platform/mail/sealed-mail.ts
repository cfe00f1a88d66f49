import type { Sealer } from '#platform/secrets/sealer';

export interface SealedMail {
  readonly id: string;
  readonly recipientSealed: Buffer;
  readonly bodySealed: Buffer;
}

export interface OpenedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The address that stops mails of this kind. */
  readonly unsubscribe?: string;
}

/** Address and text are bound to their own mail: copied into another row they do not open. */
export function contextOf(part: 'recipient' | 'body', mailId: string): string {
  return `mail.${part}:${mailId}`;
}

export function openMail(sealer: Sealer, { id, recipientSealed, bodySealed }: SealedMail): OpenedMail {
  const body = JSON.parse(sealer.open(bodySealed, contextOf('body', id))) as Omit<OpenedMail, 'id' | 'to'>;
  return { ...body, id, to: sealer.open(recipientSealed, contextOf('recipient', id)) };
}
