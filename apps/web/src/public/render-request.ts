import type { Language } from '../words/words';
import type { Api } from './api';

export type Operator = { zh: string; en: string; contact: string };

export type RenderRequest = {
  /** Path and query as the browser asked for them. */
  url: string;
  /** Where people find the product; what leaves a page for a machine begins with it. */
  publicUrl: string;
  /** Who runs this installation and answers for what it keeps; empty where nobody said so. */
  operator: Operator;
  language: Language;
  requestId: string;
  /** Reads `/api` + path in the same process, as the person who asked. */
  api: Api;
  /** Tells the server's log what broke the page. */
  report: (fault: unknown) => void;
};
