import { createTransport, type Transporter } from 'nodemailer';
import { headersOf, MailDelayed, MailRefused, MailSender } from './mail-sender';
import type { OpenedMail } from './sealed-mail';

interface SmtpSettings {
  readonly url: string;
  readonly from: string;
  /** The host of the public address; the right side of every Message-ID. */
  readonly host: string;
  readonly needsTls: boolean;
  /** The most that one sending may take in all, in ms. */
  readonly within?: number;
}

interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/**
 * Below the minute that a reaction has and the 90 s that its claim of the mail lasts: the times below are of single
 * steps, and a server that draws out every one of them would be still at it when the mail is sent anew.
 */
const longestSending = 45_000;
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export class SmtpMailSender extends MailSender {
  readonly isLocal = false;
  private readonly transport: Transporter;

  constructor(private readonly settings: SmtpSettings) {
    super();
    // A server that offers no TLS is refused in production, unless the address itself says `?ignoreTLS=true`.
    const url = new URL(settings.url);
    if (settings.needsTls && !url.searchParams.has('ignoreTLS')) url.searchParams.set('requireTLS', 'true');
    this.transport = createTransport(
      { url: url.href, ...patience, disableFileAccess: true, disableUrlAccess: true },
      { headers: { 'Auto-Submitted': 'auto-generated' } },
    );
  }

  async send(mail: OpenedMail): Promise<void> {
    const { id, to, subject, text } = mail;
    const messageId = `<${id}@${this.settings.host}>`;
    // At the end of the time the transport closes the connection.
    const signal = AbortSignal.timeout(this.settings.within ?? longestSending);
    try {
      // As an object, an address is never read as a list.
      await this.transport.sendMail({
        from: this.settings.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        headers: headersOf(mail),
        signal,
      });
    } catch (error) {
      if (signal.aborted) throw new MailDelayed('ETIMEDOUT');
      throw failureOf(error as SmtpFailure);
    }
  }
}

/** Final is only what the server says of this recipient or this text; a wrong password or sender is ours to mend. */
function failureOf({ code, responseCode, command }: SmtpFailure): Error {
  const name = responseCode === undefined ? (code ?? 'unknown') : `smtp-${responseCode}`;
  const isFinal = (responseCode ?? 0) >= 500 && /^(RCPT TO|DATA)$/.test(command ?? '');
  return isFinal ? new MailRefused(name) : new MailDelayed(name);
}
