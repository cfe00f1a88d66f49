import { useTranslation } from 'react-i18next';
import type { DemandMatches } from '../../api/shapes';
import { useTerms } from '../../parts/terms';
import { SentenceList } from './sentence-list';

/** For an empty list: how near the market came, what the need does not say, and which condition shuts the door. */
export function MatchHelp({ help }: { help: NonNullable<DemandMatches['help']> }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  return (
    <section className="match-help" aria-labelledby="match-help">
      <h3 id="match-help">{t('why.help')}</h3>
      <SentenceList sentences={help.sentences} />
      {help.missing.length > 0 && (
        <p>
          {t('why.helpMissing')}
          {help.missing.map((code) => term('needFacts', code)).join(t('comma'))}
        </p>
      )}
      {help.openings.length > 0 && (
        <>
          <p>{t('why.helpOpenings')}</p>
          <SentenceList sentences={help.openings} />
        </>
      )}
    </section>
  );
}
