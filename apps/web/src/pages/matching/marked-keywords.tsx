import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/shapes';
import { MarkedText } from '../../parts/marked-text';
import { keywordRanges } from './spans';

/** The achievement's keywords with the parts of them that the need shares. */
export function MarkedKeywords({
  keywords,
  criteria,
}: {
  keywords: readonly string[];
  criteria: readonly Criterion[];
}) {
  const { t } = useTranslation();
  if (keywords.length === 0) return null;
  return (
    <p className="soft">
      {t('why.keywords')}
      {keywords.map((keyword, item) => (
        <Fragment key={keyword}>
          {item > 0 && t('comma')}
          <MarkedText text={keyword} ranges={keywordRanges(criteria, item)} />
        </Fragment>
      ))}
    </p>
  );
}
