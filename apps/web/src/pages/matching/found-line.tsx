import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment';
import { momentText } from '../../parts/moment-text';
import { useLanguage } from '../../parts/terms';

/** Since when a pair is known, and that the last comparison has found it again. */
export function FoundLine({ of: { foundAt, lastFoundAt } }: { of: { foundAt: string; lastFoundAt: string } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isFoundAgain = momentText(lastFoundAt, language) !== momentText(foundAt, language);
  return (
    <p className="soft found-line">
      {t('matching.foundAt')}
      <Moment at={foundAt} />
      {isFoundAgain && (
        <>
          {t('matching.foundAgain')}
          <Moment at={lastFoundAt} />
        </>
      )}
    </p>
  );
}
