import { useTranslation } from 'react-i18next';
import type { DemandMatches, Match } from '../../api/shapes';
import { FoldedText } from '../../parts/folded-text';
import { MarkedText } from '../../parts/marked-text';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { ComplexityPanel } from './complexity-panel';
import { RunFacts } from './run-facts';
import { rangesIn } from './spans';
import { useWide } from './use-wide';
import { asWritten } from '../../parts/written';

/**
 * The need with the marks of one of its matches, and how it was compared. Beside the matches all of it stands open;
 * above them, on a phone, it folds to a few lines: the matches are what one came for.
 */
export function OwnNeed({ found, shown }: { found: DemandMatches; shown: Match | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isWide = useWide();
  const criteria = shown?.criteria ?? [];
  const { need } = found;
  return (
    <aside className="need">
      {need && (
        <>
          <h2>{t('matching.need')}</h2>
          <h3>
            <MarkedText text={need.title} ranges={rangesIn(criteria, 'needSpans', 'title')} />
          </h3>
          <details open={isWide}>
            <summary>{t('matching.needText')}</summary>
            <FoldedText text={need.text}>
              <MarkedText text={need.text} ranges={rangesIn(criteria, 'needSpans', 'text')} />
            </FoldedText>
            {shown && (
              <p className="soft">
                {asWritten(t('matching.marksOf', { title: titleIn(language, shown.achievement).main }))}
              </p>
            )}
          </details>
        </>
      )}
      <details open={isWide}>
        <summary>{t('matching.facts')}</summary>
        <ComplexityPanel demandId={found.demandId} />
        {found.run && <RunFacts run={found.run} />}
      </details>
    </aside>
  );
}
