import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileScanner, type ScanVerdict } from './file-scanner';

const patience = 20_000;

/** Asks clamd by its INSTREAM protocol: chunks with their length in front, a chunk of none at the end, one line back. */
export class ClamdScanner extends FileScanner {
  private readonly host: string;
  private readonly port: number;

  constructor(
    address: string,
    private readonly first: FileScanner,
  ) {
    super();
    const [host = '', port = ''] = address.split(':');
    [this.host, this.port] = [host, Number(port)];
  }

  async scan(file: string): Promise<ScanVerdict> {
    const known = await this.first.scan(file);
    if (known.verdict !== 'clean') return known;
    try {
      return verdictOf(await this.ask(file));
    } catch (error) {
      return { verdict: 'unknown', why: (error as { code?: string }).code ?? 'scanner-broken' };
    }
  }

  private async ask(file: string): Promise<string> {
    const socket = connect({ host: this.host, port: this.port });
    socket.setTimeout(patience, () => socket.destroy(Object.assign(new Error(), { code: 'scanner-slow' })));
    try {
      const [answer] = await Promise.all([answerOf(socket), send(file, socket)]);
      return answer;
    } finally {
      socket.destroy();
    }
  }
}

async function send(file: string, socket: Socket): Promise<void> {
  socket.write('zINSTREAM\0');
  await pipeline(createReadStream(file), new Transform({ transform: frame, flush: end }), socket, { end: false });
}

function frame(chunk: Buffer, _encoding: string, done: (error: null, framed: Buffer) => void): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  done(null, Buffer.concat([length, chunk]));
}

function end(done: (error: null, last: Buffer) => void): void {
  done(null, Buffer.alloc(4));
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\0') || answer.includes('\n')) resolve(answer);
    });
    socket.on('error', reject);
    socket.on('close', () => reject(Object.assign(new Error(), { code: 'scanner-hung-up' })));
  });
}

/** `stream: OK`, `stream: Name FOUND`; anything else is no verdict. */
function verdictOf(answer: string): ScanVerdict {
  const line = answer.replace(/[\0\n]+$/, '');
  if (/^stream: OK$/.test(line)) return { verdict: 'clean' };
  const found = /^stream: (.{1,200}) FOUND$/.exec(line)?.[1];
  return found ? { verdict: 'infected', signature: found } : { verdict: 'unknown', why: 'scanner-broken' };
}
