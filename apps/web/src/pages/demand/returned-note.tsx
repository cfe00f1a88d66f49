import { useTranslation } from 'react-i18next';
import { Reasons } from '../../parts/reasons';

type Props = { codes: readonly string[]; text: string | null | undefined };

/** What the expert asked for, in full at every step: the explanation may speak of a field that no reason has a code for. */
export function ReturnedNote({ codes, text }: Props) {
  const { t } = useTranslation();
  if (codes.length === 0) return null;
  return (
    <div className="returned">
      <h3>{t('demand.returnedTitle')}</h3>
      <Reasons table="demandReasons" codes={codes} text={text} />
    </div>
  );
}
