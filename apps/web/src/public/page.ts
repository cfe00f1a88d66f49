import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import type { Language } from '../words/words';
import type { Api } from './api';
import type { Operator } from './render-request';
import type { StructuredData } from './structured-data';

export type FeedLink = { title: string; path: string };

export type Page = {
  status: number;
  title: string;
  description: string;
  main: ReactElement;
  /** Path and query that stand for this content, however it was come by; null where no search engine has business. */
  address: string | null;
  isArticle?: boolean;
  feeds?: readonly FeedLink[];
  data?: readonly StructuredData[];
  script?: string;
};

/** What a page is made from. */
export type Visit = {
  address: URL;
  api: Api;
  language: Language;
  t: TFunction;
  publicUrl: string;
  operator: Operator;
};

class Unavailable extends Error {}

/** Null when there is no such thing; a fault is thrown, so that it is never mistaken for absence. */
export async function read<T>(api: Api, path: string): Promise<T | null> {
  const { status, body } = await api(path);
  if (status === 200) return body as T;
  if (status === 404 || status === 400) return null;
  throw new Unavailable(`${path} answered ${status}`);
}

/** A part of a page may fail alone. */
export function part<T>(api: Api, path: string): Promise<T | null> {
  return read<T>(api, path).catch(() => null);
}
