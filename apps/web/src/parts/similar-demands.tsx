import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SimilarDemand, similarDemandsQuery } from '../api/search-queries';
import { asProblem } from '../api/problem';
import { Day } from './moment';
import { organisationNameIn } from './organisation-name';
import { ProblemNotice } from './problem-notice';
import { useLanguage, useTerms } from './terms';
import { titleIn } from './title-text';
import { asWritten, Written, WrittenList } from './written';

/** What somebody has looked at and found to be another matter. */
export type Settled = { ids: ReadonlySet<string>; add: (ids: readonly string[]) => void };
type Reader = 'writer' | 'owner' | 'desk';
type Props = {
  id: string;
  /** `writer`: while it is being written, hence short; `owner`: before it is handed in. */
  for: Reader;
  /** What is asked with, as it was saved: another text is another question. */
  text?: string;
  settled?: Settled;
};

const shownToWriter = 3;
const leads = {
  writer: 'search.similar.writerLead',
  owner: 'search.similar.lead',
  desk: 'search.similar.deskLead',
} as const;

/** What says nearly the same as a demand: calm for its owner, who may go on all the same; plain for the desk. */
export function SimilarDemands({ id, for: reader, text, settled }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...similarDemandsQuery(id, text), placeholderData: keepPreviousData });
  const items = data?.items ?? [];
  const isSettled = items.length > 0 && items.every((item) => settled?.ids.has(item.id));
  const isOpen = items.length > 0 && !isSettled;
  const noted = useFocusOnceDone(isSettled);
  // It stays on the page, for only what changes in it is read out.
  return (
    <>
      <div role="status" ref={noted} tabIndex={-1} className="similar-status">
        {isOpen && <span className="only-heard">{t('search.similar.found', { total: items.length })}</span>}
        {isSettled && <p>✓ {t('search.similar.noted')}</p>}
        {data && items.length === 0 && reader === 'desk' && <p className="soft">✓ {t('search.similar.none')}</p>}
      </div>
      {/* While one writes it is a help that may fail; whoever hands in or decides relies on it. */}
      {error && reader !== 'writer' && <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      {isOpen && <Open items={items} reader={reader} settled={settled} />}
    </>
  );
}

function Open({ items, reader, settled }: { items: readonly SimilarDemand[]; reader: Reader; settled?: Settled }) {
  const { t } = useTranslation();
  const shown = reader === 'writer' ? items.slice(0, shownToWriter) : items;
  return (
    <section className="similar" aria-labelledby={`similar-${reader}`}>
      <h3 id={`similar-${reader}`}>{t('search.similar.title')}</h3>
      <p>{t(reader === 'owner' && !items.some(({ isOwn }) => isOwn) ? 'search.similar.othersLead' : leads[reader])}</p>
      <ul>
        {shown.map((item) => (
          <li key={item.id}>
            <Similar item={item} />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <p className="soft">{t('search.similar.more', { total: items.length - shown.length })}</p>
      )}
      {settled && (
        <button type="button" className="link-button" onClick={() => settled.add(items.map(({ id }) => id))}>
          {t(reader === 'writer' ? 'search.similar.goOn' : 'search.similar.different')}
        </button>
      )}
    </section>
  );
}

/** The button that was pressed is gone: whoever works by keyboard goes on from here. */
function useFocusOnceDone(isDone: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(isDone);
  useEffect(() => {
    if (isDone && !was.current && document.activeElement === document.body) place.current?.focus();
    was.current = isDone;
  }, [isDone]);
  return place;
}

/** Kept as long as the form is open, over all its steps. */
export function useSettled(): Settled {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return { ids, add: (more) => setIds(new Set([...ids, ...more])) };
}
function Similar({ item }: { item: SimilarDemand }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { term } = useTerms();
  const title = titleIn(language, item);
  // What is not open has no page for everybody: its reader is its owner, or staff.
  const address = item.state === null ? `/demands/${item.id}` : `/console/demands/${item.id}`;
  return (
    <>
      <a href={address} target="_blank" rel="noreferrer">
        <Written text={title.main} />
      </a>{' '}
      <strong>
        {t('search.similar.likeness', { percent: Math.floor(item.likeness * 100) })}
        {item.mayBeSame && <> · {t('search.similar.mayBeSame')}</>}
      </strong>
      <p className="soft">
        {item.isOwn
          ? t('search.similar.own')
          : asWritten(organisationNameIn(language, item) ?? t('public.card.anonymous'))}
        {item.state !== null && <> · {term('demandStates', item.state)}</>} · <Day at={item.at} />
        {item.terms.length > 0 && (
          <>
            {' '}
            · {t('search.similar.terms')}
            <WrittenList texts={item.terms} comma={t('comma')} />
          </>
        )}
      </p>
    </>
  );
}
