import { useTranslation } from 'react-i18next';
import type { MatchRun } from '../../api/shapes';
import { Moment } from '../../parts/moment';
import { failureWord } from './failure-words';

/** Whether a model of meaning took part in a comparison, and if it was away, since when and why. */
export function RunSemantics({ semantics }: { semantics: MatchRun['semantics'] }) {
  const { t } = useTranslation();
  if (!semantics) return <p>{t('semantic.none')}</p>;
  const { model, known, of, awaySince, code } = semantics;
  return (
    <p>
      {model.startsWith('latent-') ? t('semantic.own') : t('semantic.run', { model })}
      {known !== null && of !== null && t('semantic.known', { known, of })}
      {awaySince !== null && (
        <b className="bad">
          {t('semantic.away', { why: t(failureWord(code)), code: code ?? '' })}
          <Moment at={awaySince} />
        </b>
      )}
    </p>
  );
}
