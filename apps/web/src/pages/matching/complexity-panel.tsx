import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/shapes';
import { complexityQuery } from '../../api/why-queries';
import { Loaded } from '../../parts/loaded';
import { useLanguage, useTerms } from '../../parts/terms';
import { useSession } from '../frame/roles';
import { asWritten } from '../../parts/written';

/** How hard the need is to place, part by part, and whether somebody should help. */
export function ComplexityPanel({ demandId }: { demandId: string }) {
  const reading = useQuery(complexityQuery(demandId));
  return <Loaded of={reading}>{(data) => <Complexity data={data} />}</Loaded>;
}

/** Only the administrator of an organisation gives a mandate; whoever writes its demands is told so. */
function WayToMandate() {
  const { t } = useTranslation();
  const { actingAs } = useSession();
  if (actingAs?.mandateId) return null;
  if (actingAs?.roles.includes('organisation_admin')) return <Link to="/mandates">{t('why.toMandates')}</Link>;
  return actingAs?.roles.includes('enterprise') ? <span className="soft">{t('why.askAdministrator')}</span> : null;
}

function Complexity({ data }: { data: Answer<'/api/demands/{id}/complexity', 'get'> }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  return (
    <section className="complexity" aria-labelledby="complexity">
      <h2 id="complexity">{t('why.complexity', { score: data.score })}</h2>
      <p data-advice={data.advice}>
        <b>{term('brokerAdvices', data.advice)}</b> {data.advice !== 'direct' && <WayToMandate />}
      </p>
      <p className="soft">{t('why.complexityLead', { optional: data.optionalFrom, needed: data.neededFrom })}</p>
      <ul>
        {data.parts
          .filter(({ points }) => points > 0)
          .map(({ part, points, most, because }) => (
            <li key={part}>
              {term('complexityParts', part)} <b>{points}</b>
              <span className="soft"> / {most}</span>
              {because.length > 0 && (
                <span className="soft"> · {asWritten(because.map((reason) => reason[language]).join(t('comma')))}</span>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
