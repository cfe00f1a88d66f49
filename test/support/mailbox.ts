import { openMail, type OpenedMail, type SealedMail } from '#platform/mail/sealed-mail';
import { Sealer } from '#platform/secrets/sealer';

/** What it takes to read them, out of a feature or out of the whole api. */
interface Kept {
  query<Row>(sql: string): Promise<Row[]>;
  get(type: typeof Sealer): Sealer;
}

/** What was written to one address, oldest first, as it would be sent. */
export async function mailsTo(feature: Kept, address: string): Promise<OpenedMail[]> {
  const rows = await feature.query<SealedMail>(
    `SELECT id, recipient_sealed AS "recipientSealed", body_sealed AS "bodySealed" FROM platform.mails ORDER BY id`,
  );
  return rows.map((row) => openMail(feature.get(Sealer), row)).filter(({ to }) => to === address);
}
