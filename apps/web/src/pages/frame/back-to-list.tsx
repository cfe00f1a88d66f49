import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { destinationsOf, useSession } from './roles';

const words = { demands: 'demand.mine', achievements: 'achievement.mine' } as const;

/** From one case to the list of one's own; whoever has none came from what waits for them. */
export function BackToList({ of }: { of: 'demands' | 'achievements' }) {
  const { t } = useTranslation();
  const { actingAs } = useSession();
  const hasList = destinationsOf(actingAs?.roles ?? []).includes(of);
  return hasList ? <Link to={`/${of}`}>{t(words[of])}</Link> : <Link to="/">{t('frame.nav.start')}</Link>;
}
