import type { Visitor } from './visitor';

/** A small real PDF: the content decides what a file is, not its name. */
export function aScan(): Buffer {
  return Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );
}

/** Sends a file as the browser does; answers its id. */
export async function uploaded(
  visitor: Visitor,
  subject: string,
  name = '营业执照.pdf',
  content: Buffer | string = aScan(),
): Promise<string> {
  const boundary = 'spec-boundary';
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
  const body = Buffer.concat([
    part('content-disposition: form-data; name="subject"', subject),
    part(`content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf`, content),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const answer = await visitor.send<{ id: string }>('POST', '/files', { body, headers });
  if (answer.status >= 300) throw new Error(`upload: ${answer.status} ${answer.text}`);
  return answer.body.id;
}
