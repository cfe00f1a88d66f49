import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../api/shapes';
import { organisationNameIn } from '../parts/organisation-name';
import { useLanguage } from '../parts/terms';
import { titleIn } from '../parts/title-text';
import { asWritten, Written } from '../parts/written';

/** Texts that are nearly the same as the one above: behind one line, none of them left out. */
export function NearCopies({ copies }: { copies: SearchHit['copies'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (copies.length === 0) return null;
  return (
    <details className="near-copies">
      <summary>{t('search.copies.title', { count: copies.length })}</summary>
      <ul>
        {copies.map((copy) => (
          <li key={copy.id}>
            <a href={`/${copy.kind}s/${copy.id}`}>
              <Written text={titleIn(language, copy).main} />
            </a>{' '}
            <span className="soft">
              {asWritten(organisationNameIn(language, copy) ?? t('public.card.anonymous'))} ·{' '}
              {t('search.copies.share', { percent: Math.round(copy.share * 100) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
