import { useTranslation } from 'react-i18next';
import type { NewsItem } from '../../api/search-queries';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { asWritten } from '../../parts/written';

/** A published demand or achievement by its name, with whose it is where that is told. */
export function FoundTitle({ found, isTitleOnly = false }: { found: NewsItem['found']; isTitleOnly?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <span className="kind">{t(`kind.${found.kind}`)}</span>
      <a href={`/${found.kind}s/${found.id}`}>{asWritten(titleIn(language, found).main)}</a>{' '}
      <span className="soft">
        {asWritten(
          organisationNameIn(language, found) ?? t(isTitleOnly ? 'disclosure.titleOnly' : 'public.card.anonymous'),
        )}
      </span>
    </>
  );
}
