import type { UploadedFile } from './shapes';
import { problemOf } from './problem';

/** Sends one file; `onShare` hears how much of it has left, 0–1. The generated client cannot stream or tell. */
export function uploadFile(
  file: File,
  given: { subject: string; onShare: (share: number) => void; signal: AbortSignal },
): Promise<UploadedFile> {
  const form = new FormData();
  // The field before the file: the server reads the stream in order.
  form.append('subject', given.subject);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => given.onShare(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as UploadedFile);
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      void problemOf(new Response(request.responseText, { status: request.status, headers })).then(reject);
    };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    given.signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
