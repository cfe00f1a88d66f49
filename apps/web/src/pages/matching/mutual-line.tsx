import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment';

type Props = {
  since: string | null;
  /** Whose page it is, and whether its reader may ask. */
  side: 'mutualNeed' | 'mutualOwner' | 'mutualTitle';
  demandId: string;
};

/** Both said yes: that they did, since when, and the step that follows today. */
export function MutualLine({ since, side, demandId }: Props) {
  const { t } = useTranslation();
  if (since === null) return null;
  return (
    <p className="mutual-line" role="status">
      <b>{t('feedback.mutual')}</b> · <Moment at={since} /> · {t(`feedback.${side}`)}{' '}
      {side !== 'mutualTitle' && <a href={`/demands/${demandId}#questions`}>{t('feedback.mutualGo')}</a>}
    </p>
  );
}
