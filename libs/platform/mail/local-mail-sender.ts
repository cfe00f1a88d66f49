import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { headersOf, MailSender } from './mail-sender';
import type { OpenedMail } from './sealed-mail';

/** Until SMTP is configured: one file per mail in the installation's own folder, for its owner only. */
export class LocalMailSender extends MailSender {
  readonly isLocal = true;

  constructor(private readonly folder: string) {
    super();
  }

  async send(mail: OpenedMail): Promise<void> {
    const { id, to, subject, text } = mail;
    const more = Object.entries(headersOf(mail)).map(([name, value]) => `${name}: ${value}\n`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${id}.txt`);
    const draft = await open(`${file}.part`, 'w', 0o600);
    try {
      await draft.writeFile(`To: ${to}\nSubject: ${subject}\nMessage-ID: ${id}\n${more.join('')}\n${text}\n`);
      await draft.sync();
    } finally {
      await draft.close();
    }
    await rename(`${file}.part`, file);
  }
}
