import type { OpenedMail } from './sealed-mail';

/** Hands a mail to the world. Throws `MailRefused` when no further try will help, anything else when one may. */
export abstract class MailSender {
  /** Whether what is sent stays on this machine, to be read there by the operator. */
  abstract readonly isLocal: boolean;
  abstract send(mail: OpenedMail): Promise<void>;
}

/** RFC 8058: the mail program asks by POST, with nothing of the reader's but what the address says. */
export function headersOf({ unsubscribe }: OpenedMail): Record<string, string> {
  if (!unsubscribe) return {};
  return { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** The receiving side will not take this mail, ever. The code is the server's, without its words: they name people. */
export class MailRefused extends Error {
  constructor(readonly code: string) {
    super(`mail refused: ${code}`);
  }
}

/** Not now: the server is away, busy, or asks to come again. */
export class MailDelayed extends Error {
  constructor(readonly code: string) {
    super(`mail delayed: ${code}`);
  }
}
