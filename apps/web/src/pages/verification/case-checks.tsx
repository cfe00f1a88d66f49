import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { creditCodeQuery } from '../../api/queries';
import type { VerificationCase } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { nameIn } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';
import { CreditCodeVerdict } from '../joining/credit-code-verdict';
import { applicantOf } from './people-of';
import { asWritten } from '../../parts/written';

/** What the machine found, so that the reviewer looks there first. */
export function CaseChecks({ one }: { one: VerificationCase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const code = useQuery(creditCodeQuery(one.uscc));
  return (
    <section className="block">
      <h2>{t('joining.desk.checks')}</h2>
      <Loaded of={code} lines={1}>
        {(found) => <CreditCodeVerdict code={found} />}
      </Loaded>
      {one.files.length === 0 && <p className="bad">{t('joining.desk.noProof')}</p>}
      {one.alike.length > 0 && (
        <>
          <h3>{t('joining.desk.alike')}</h3>
          <ul>
            {one.alike.map((organisation) => (
              <li key={organisation.id}>
                {asWritten(organisation.name)} <code>{organisation.uscc}</code>
                {organisation.uscc === one.uscc && <b className="bad"> {t('joining.desk.sameCode')}</b>}
              </li>
            ))}
          </ul>
        </>
      )}
      {one.rivals.length > 0 && (
        <>
          <h3>{t('joining.desk.rivals')}</h3>
          <ul>
            {one.rivals.map((rival) => (
              <li key={rival.id}>
                <Link to="/verification/$id" params={{ id: rival.id }}>
                  {asWritten(nameIn(language, applicantOf(rival)))}
                </Link>{' '}
                · {asWritten(rival.name)} · <Moment at={rival.submittedAt} />
              </li>
            ))}
          </ul>
        </>
      )}
      {one.alike.length + one.rivals.length === 0 && <p className="soft">{t('joining.desk.nothingAlike')}</p>}
    </section>
  );
}
