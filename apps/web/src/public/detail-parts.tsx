import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../api/shapes';
import { NotGiven } from '../parts/not-given';
import { useLanguage, useTerms } from '../parts/terms';
import { titleIn } from '../parts/title-text';
import { asWritten, Written } from '../parts/written';
import type { Language } from '../words/words';
import { langTag } from './lang-tag';

export function Crumb({ kind }: { kind: 'demand' | 'achievement' }) {
  const { t } = useTranslation();
  return (
    <nav className="crumb" aria-label={t('public.detail.crumb')}>
      <a href="/">{t('public.detail.home')}</a> / <a href={`/${kind}s`}>{t(`kind.${kind}`)}</a>
    </nav>
  );
}

type PassageProps = { title: string; text: string | null; lang: Language; isStale: boolean };

/** One text in the reader's language; a translation older than its original says so. */
export function Passage({ title, text, lang, isStale }: PassageProps) {
  const { t } = useTranslation();
  if (!text) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p className="pen" lang={langTag[lang]}>
        {text}
      </p>
      {isStale && <p className="note">{t('staleTranslation')}</p>}
    </section>
  );
}

export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  const { t } = useTranslation();
  const given = rows.filter(([, value]) => value);
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts">{t('public.detail.facts')}</h2>
      <dl>
        {given.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{asWritten(value)}</dd>
          </div>
        ))}
      </dl>
      <NotGiven names={rows.filter(([, value]) => !value).map(([name]) => name)} />
    </section>
  );
}

export function MissingNote({ of, missing }: { of: 'demand' | 'achievement'; missing: readonly string[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  if (missing.length === 0) return null;
  const parts = missing
    .map((code) => term(of === 'demand' ? 'demandMissing' : 'achievementMissing', code))
    .join(t('comma'));
  return (
    <p className="note">
      <b>{t('public.detail.missingTitle')}</b> {t('public.detail.missingText', { parts })}
    </p>
  );
}

type NextProps = { title: string; text: string; action: string; href: string };

export function WhatNow({ title, text, action, href }: NextProps) {
  const { t } = useTranslation();
  return (
    <section className="what-now" aria-labelledby="what-now">
      <h2 id="what-now">{title}</h2>
      <p>{text}</p>
      <p>
        <a className="action" href={href}>
          {action}
        </a>
      </p>
      <p className="soft">{t('public.detail.citeText')}</p>
    </section>
  );
}

type SimilarEntry = Pick<SearchHit, 'kind' | 'id' | 'language' | 'title' | 'titleTranslation'>;

export function Similar({ entries }: { entries: readonly SimilarEntry[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{t('public.detail.similar')}</h2>
      <ul className="similar">
        {entries.map((entry) => {
          const kind = entry.kind === 'achievement' ? 'achievement' : 'demand';
          return (
            <li key={entry.id}>
              <span className="kind">{t(`kind.${kind}`)}</span>{' '}
              <a href={`/${kind}s/${entry.id}`}>
                <Written text={titleIn(language, entry).main} />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
