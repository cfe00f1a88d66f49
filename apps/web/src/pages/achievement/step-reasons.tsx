import { useTranslation } from 'react-i18next';
import { Reasons } from '../../parts/reasons';
import { isReasonOfStep } from './form-places';

type Props = { step: number; codes: readonly string[]; text: string | null };

/** Why the text came back, said where it is to be mended. */
export function StepReasons({ step, codes, text }: Props) {
  const { t } = useTranslation();
  const own = codes.filter((code) => isReasonOfStep(code, step));
  if (own.length === 0) return null;
  return (
    <section className="returned">
      <h3>{t('demand.returnedTitle')}</h3>
      <Reasons table="achievementReasons" codes={own} text={text} />
    </section>
  );
}
