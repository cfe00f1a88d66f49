import { useTranslation } from 'react-i18next';
import { PairField } from '../../parts/form/pair-field';
import { IndicatorEditor } from './indicator-editor';
import type { StepProps } from './step-props';

/** Step 2: how things are today, and by which figures it would count as solved. */
export function ProblemStep({ language, savedPair, onChecked, similar }: StepProps) {
  const { t } = useTranslation();
  const label = t('demand.field', { returnObjects: true });
  return (
    <>
      <PairField
        name="background"
        label={label.background}
        hint={t('demand.hint.background')}
        rows={5}
        maxLength={4000}
        language={language}
        saved={savedPair('background')}
        onChecked={onChecked}
      />
      {similar}
      <PairField
        name="existingBasis"
        label={label.existingBasis}
        isOptional
        hint={t('demand.hint.existingBasis')}
        rows={2}
        maxLength={2000}
        language={language}
        saved={savedPair('existingBasis')}
        onChecked={onChecked}
      />
      <h3>{t('public.detail.indicators')}</h3>
      <p className="soft">
        {t('demand.hint.indicators')} {t('demand.indicators.pasteHint')}
      </p>
      <IndicatorEditor onPasted={onChecked} />
    </>
  );
}
