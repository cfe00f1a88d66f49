import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { theTestVirus } from './archive.fixture';
import { ClamdScanner } from './clamd-scanner';
import { SignatureScanner } from './signature-scanner';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'jiqiao-scan-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads the protocol as clamd does and answers by what it received. */
async function aClamd(answer: (content: Buffer) => string | undefined): Promise<{ server: Server; address: string }> {
  const server = createServer((socket) => {
    let seen = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk]);
      const content = contentOf(seen);
      if (!content) return;
      const line = answer(content);
      if (line === undefined) socket.destroy();
      else socket.end(`${line}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function contentOf(seen: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (seen.subarray(0, command.length).toString() !== command) return undefined;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= seen.length;) {
    const length = seen.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(seen.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

const aFile = (content: Buffer | string) => {
  const file = join(folder, 'given');
  writeFileSync(file, content);
  return file;
};
const scan = async (answer: (content: Buffer) => string | undefined, content: Buffer | string) => {
  const { server, address } = await aClamd(answer);
  try {
    return await new ClamdScanner(address, new SignatureScanner()).scan(aFile(content));
  } finally {
    server.close();
  }
};

describe('the scanner', () => {
  it('is given the whole file, and its word counts', async () => {
    const big = Buffer.alloc(1_000_000, 'content ');
    let received = Buffer.alloc(0);
    const keep = (content: Buffer) => ((received = Buffer.from(content)), 'stream: OK');
    expect(await scan(keep, big)).toEqual({ verdict: 'clean' });
    expect(received.equals(big)).toBe(true);
    expect(await scan(() => 'stream: Win.Test.Thing-1 FOUND', 'x')).toEqual({
      verdict: 'infected',
      signature: 'Win.Test.Thing-1',
    });
  });

  it.each([['INSTREAM size limit exceeded. ERROR'], ['anything'], [undefined]])(
    'that answers %j has no verdict',
    async (line) => expect(await scan(() => line, 'x')).toMatchObject({ verdict: 'unknown' }),
  );

  it('that is away has no verdict', async () => {
    const { server, address } = await aClamd(() => 'stream: OK');
    await new Promise((resolve) => server.close(resolve));
    expect(await new ClamdScanner(address, new SignatureScanner()).scan(aFile('x'))).toEqual({
      verdict: 'unknown',
      why: 'ECONNREFUSED',
    });
  });

  it('finds the test signature without any scanner, also across two chunks', async () => {
    for (const before of [0, 65_500, 65_536 * 2 - 10]) {
      const found = await new SignatureScanner().scan(aFile(`${' '.repeat(before)}${theTestVirus}`));
      expect(found).toEqual({ verdict: 'infected', signature: 'eicar' });
    }
    expect(await new SignatureScanner().scan(aFile('nothing'))).toEqual({ verdict: 'clean' });
  });
});
