import { useTranslation } from 'react-i18next';
import { useLanguage } from '../parts/terms';
import type { Operator } from './render-request';

const ways = {
  find: [
    ['demands', '/demands'],
    ['achievements', '/achievements'],
    ['search', '/search'],
  ],
  reuse: [
    ['openData', '/open-data'],
    ['feeds', '/feeds'],
  ],
  rules: [
    ['privacy', '/privacy'],
    ['terms', '/terms'],
    ['accessibility', '/accessibility'],
  ],
} as const;

/** The same at the foot of every page: what there is to find, to take along, and to rely on. */
export function PageFooter({ operator }: { operator: Operator }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <footer className="foot">
      <div className="foot-about">
        <p>{t('public.footer.line')}</p>
        {operator[language] && <p>{t('publicFace.footer.operator', { name: operator[language] })}</p>}
        {operator.contact && <p>{t('publicFace.footer.contact', { contact: operator.contact })}</p>}
      </div>
      <nav className="foot-ways" aria-label={t('publicFace.footer.name')}>
        {(['find', 'reuse', 'rules'] as const).map((group) => (
          <ul key={group} aria-label={t(`publicFace.footer.${group}`)}>
            {ways[group].map(([name, href]) => (
              <li key={name}>
                <a href={href}>{t(`publicFace.footer.${name}`)}</a>
              </li>
            ))}
          </ul>
        ))}
      </nav>
    </footer>
  );
}
