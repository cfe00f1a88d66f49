import { useTranslation } from 'react-i18next';
import { useReadsOnly } from '../frame/roles';

/** In the place of the decision, where there is none to make: whose turn it is, or as whom one reads it. */
export function NothingToDecide() {
  const { t } = useTranslation();
  return <p className="panel soft">{t(useReadsOnly() ? 'start.readsOnly' : 'desk.nothingToDecide')}</p>;
}
