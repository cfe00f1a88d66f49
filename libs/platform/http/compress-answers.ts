import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { acceptedEncoding, type Encoding } from './accepted-encoding';

/** Below this the answer fits one packet, compressed or not. */
const worthwhile = 1024;
const ofWords = /^(text\/(html|plain|csv)|application\/([\w.-]+\+)?(json|xml)|image\/svg\+xml)(;|$)/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compress: Readonly<Record<Encoding, (text: Buffer) => Promise<Buffer>>> = {
  // At every request anew: beyond this level it takes more time than the wire saves.
  br: (text) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text) => zip(text, { level: 6 }),
};

/**
 * Pages and JSON on their way to who can unpack them; files and live streams pass as they are. Only what is read: the
 * answer to a change may hold a secret beside words of the asker, and its length would tell about both.
 */
export function compressAnswers(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !isCompressible(reply, payload)) return payload;
    // Said even where the answer stays as it is: a cache must not hand it to who asked otherwise.
    vary(reply);
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    const bytes = Buffer.from(payload);
    if (!encoding || bytes.length < worthwhile) return payload;
    const etag = reply.getHeader('etag');
    if (typeof etag === 'string' && !etag.startsWith('W/')) void reply.header('etag', `W/${etag}`);
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    return compress[encoding](bytes);
  });
}

function isCompressible(reply: FastifyReply, payload: unknown): payload is string | Buffer {
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  const isPlain = reply.getHeader('content-encoding') === undefined && reply.statusCode !== 206;
  return isWhole && isPlain && ofWords.test(String(reply.getHeader('content-type') ?? ''));
}

function vary(reply: FastifyReply): void {
  const named = String(reply.getHeader('vary') ?? '');
  if (/(^|,)\s*(accept-encoding|\*)\s*(,|$)/i.test(named)) return;
  void reply.header('vary', named ? `${named}, Accept-Encoding` : 'Accept-Encoding');
}
