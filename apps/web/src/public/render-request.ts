import type { Language } from '../words/words';
import type { Api } from './api';

export type RenderRequest = {
  /** Path and query as the browser asked for them. */
  url: string;
  language: Language;
  nonce: string;
  requestId: string;
  /** Reads `/api` + path in the same process, as the person who asked. */
  api: Api;
  /** Tells the server's log what broke the page. */
  report: (fault: unknown) => void;
};
