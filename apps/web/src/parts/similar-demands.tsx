import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SimilarDemand, similarDemandsQuery } from '../api/search-queries';
import { Day } from './moment';
import { useLanguage, useTerms } from './terms';
import { titleIn } from './title-text';

type Props = { id: string; for: 'owner' | 'desk' };

/** What says nearly the same as a demand: calm for its owner, who may go on all the same; plain for the desk. */
export function SimilarDemands({ id, for: reader }: Props) {
  const { t } = useTranslation();
  const [isDifferent, setDifferent] = useState(false);
  const { data } = useQuery(similarDemandsQuery(id));
  if (!data) return null;
  if (data.items.length === 0) return reader === 'desk' ? <p className="soft">✓ {t('search.similar.none')}</p> : null;
  if (isDifferent) return <p role="status">✓ {t('search.similar.noted')}</p>;
  return (
    <section className="similar" aria-labelledby="similar-title">
      <h3 id="similar-title">{t('search.similar.title')}</h3>
      <p>{t(reader === 'desk' ? 'search.similar.deskLead' : 'search.similar.lead')}</p>
      <ul>
        {data.items.map((item) => (
          <li key={item.id}>
            <Similar item={item} />
          </li>
        ))}
      </ul>
      {reader === 'owner' && (
        <button type="button" className="link-button" onClick={() => setDifferent(true)}>
          {t('search.similar.different')}
        </button>
      )}
    </section>
  );
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
        {title.main}
      </a>{' '}
      <strong>{t('search.similar.likeness', { percent: Math.floor(item.likeness * 100) })}</strong>
      <p className="soft">
        {item.isOwn ? t('search.similar.own') : (item.organisationName ?? t('public.card.anonymous'))}
        {item.state !== null && <> · {term('demandStates', item.state)}</>} · <Day at={item.at} />
        {item.terms.length > 0 && (
          <>
            {' '}
            · {t('search.similar.terms')}
            {item.terms.join(t('comma'))}
          </>
        )}
      </p>
    </>
  );
}
