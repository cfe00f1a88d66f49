import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError, type Fault } from '#kernel/domain-error';
import { env } from '#platform/config/env';
import { InputMalformed } from '#platform/http/http.errors';
import { FileTooLarge } from '../file.errors';
import { type Draft, FileStore } from '../file-store';
import { FileSubjects } from '../file-subjects';
import type { FileToReceive } from '../receive-file';

const megabyte = 1024 * 1024;
/** What a form adds to its file: boundaries, part headers and one short field. */
const trimmings = 64 * 1024;

interface Parts {
  draft?: Draft;
  name: string;
  subject?: string;
}

/** Reads the form of an upload as it comes: the file goes to disk, whatever else does not belong is refused. */
@Injectable()
export class UploadForm {
  private readonly limitMb = env().JIQIAO_FILE_LIMIT_MB;

  constructor(
    private readonly store: FileStore,
    private readonly subjects: FileSubjects,
  ) {}

  async read(request: FastifyRequest): Promise<FileToReceive> {
    if (!request.isMultipart()) throw new InputMalformed([{ path: 'file', code: 'required' }]);
    if (Number(request.headers['content-length'] ?? 0) > this.limitMb * megabyte + trimmings) {
      request.raw.resume();
      throw new FileTooLarge(this.limitMb);
    }
    const parts: Parts = { name: '' };
    try {
      await this.take(request, parts);
      return this.complete(parts);
    } catch (error) {
      if (parts.draft) await this.store.drop(parts.draft);
      // The rest is read and thrown away, so that the sender is still there for the answer.
      request.raw.resume();
      throw refusalOf(error);
    }
  }

  private async take(request: FastifyRequest, parts: Parts): Promise<void> {
    const limits = { files: 1, fields: 1, parts: 2, fieldSize: 100, fieldNameSize: 100, headerPairs: 50 };
    // One byte more than allowed is let in, so that the store sees it and says so.
    const limited = { limits: { ...limits, fileSize: this.limitMb * megabyte + 1 }, throwFileSizeLimit: false };
    for await (const part of request.parts(limited)) {
      if (part.type === 'file') await this.takeFile(part, parts);
      else takeField(part, parts);
    }
  }

  private async takeFile(part: MultipartFile, parts: Parts): Promise<void> {
    if (part.fieldname !== 'file') throw unknownField(part.fieldname);
    // Browsers write three signs of a name so that it cannot end its header.
    parts.name = part.filename.replace(/%22|%0D|%0A/gi, '_');
    parts.draft = await this.store.receive(part.file, this.limitMb * megabyte);
  }

  private complete({ draft, name, subject }: Parts): FileToReceive {
    const faults: Fault[] = [];
    if (!draft || draft.size === 0) faults.push({ path: 'file', code: 'required' });
    if (!subject) faults.push({ path: 'subject', code: 'required' });
    else if (!this.subjects.named(subject)) faults.push({ path: 'subject', code: 'not-in-table' });
    if (!draft || !subject || faults.length > 0) throw new InputMalformed(faults);
    return { draft, name, subject };
  }
}

function takeField(part: MultipartValue, parts: Parts): void {
  if (part.fieldname !== 'subject') throw unknownField(part.fieldname);
  if (typeof part.value !== 'string') throw new InputMalformed([{ path: 'subject', code: 'wrong-type' }]);
  parts.subject = part.value;
}

/** A part may have no name at all, whatever its type says. */
function unknownField(name: string | undefined): InputMalformed {
  return new InputMalformed([{ path: (name ?? '').slice(0, 50), code: 'unknown-field' }]);
}

/** What the reader of forms finds wrong: too many parts, a field twice, an end before the end, no boundary or one too long. */
function refusalOf(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const isForm = /^FST_(PARTS|FILES|FIELDS|PROTO|INVALID_MULTIPART|NO_FORM)/.test(code);
  const isCut = /Unexpected end of|Malformed|Part terminated early|premature|boundary|needle/i.test(message);
  return isForm || isCut ? new InputMalformed([{ path: 'file', code: 'wrong-type' }]) : error;
}
