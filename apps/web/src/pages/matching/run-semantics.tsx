import { useTranslation } from 'react-i18next';
import type { MatchRun } from '../../api/shapes';
import { Moment } from '../../parts/moment';

/** Whether a model of meaning took part in a comparison, and if it was away, since when and why. */
export function RunSemantics({ semantics }: { semantics: MatchRun['semantics'] }) {
  const { t } = useTranslation();
  if (!semantics) return null;
  const { model, known, of, awaySince, code } = semantics;
  return (
    <p>
      {t('semantic.run', { model })}
      {known !== null && of !== null && t('semantic.known', { known, of })}
      {awaySince !== null && (
        <b className="bad">
          {t('semantic.away', { code: code ?? '' })}
          <Moment at={awaySince} />
        </b>
      )}
    </p>
  );
}
