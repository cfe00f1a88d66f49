import { useTranslation } from 'react-i18next';
import { Reasons } from '../../parts/reasons';
import { isReasonOfStep, lastStep } from './form-places';

type Props = { step: number; codes: readonly string[]; text: string | null };

/** Why the text came back, said where it is to be mended. */
export function StepReasons({ step, codes, text }: Props) {
  const { t } = useTranslation();
  // The last step is where one looks over everything once more.
  const own = codes.filter((code) => step === lastStep || isReasonOfStep(code, step));
  if (own.length === 0) return null;
  return (
    <section className="returned">
      <h3>{t('demand.returnedTitle')}</h3>
      <Reasons table="achievementReasons" codes={own} text={text} />
    </section>
  );
}
