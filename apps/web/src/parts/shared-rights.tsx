import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Achievement } from '../api/shapes';
import { organisationNameIn } from './organisation-name';
import { useLanguage } from './terms';
import { asWritten } from './written';

type SharedRight = Achievement['sharedRights'][number];

/** Where else a right of this text stands. It refuses nothing: a right may have several holders. */
export function SharedRights({ rights }: { rights: readonly SharedRight[] }) {
  const { t } = useTranslation();
  if (rights.length === 0) return null;
  return (
    <section className="returned reminder" aria-labelledby="shared-rights">
      <h2 id="shared-rights">{t('sharedRights.title')}</h2>
      <ul>
        {rights.map((right) => (
          <li key={right.achievementId}>
            <Elsewhere right={right} />
          </li>
        ))}
      </ul>
      <p className="soft">{t('sharedRights.hint')}</p>
    </section>
  );
}

function Elsewhere({ right: { number, achievementId, title, organisation, isPublic } }: { right: SharedRight }) {
  const { t } = useTranslation();
  const { name, nameEn } = organisation;
  const owner = organisationNameIn(useLanguage(), { organisationName: name, organisationNameEn: nameEn });
  return (
    <>
      {t('sharedRights.number', { number })}{' '}
      {isPublic ? (
        <a href={`/achievements/${achievementId}`} target="_blank" rel="noreferrer">
          {asWritten(title)}
        </a>
      ) : (
        <Link to="/reviews/$id" params={{ id: achievementId }}>
          {asWritten(title)}
        </Link>
      )}{' '}
      <span className="soft">
        {asWritten(owner)} · {t(isPublic ? 'sharedRights.public' : 'sharedRights.inReview')}
      </span>
    </>
  );
}
