import type { DemandMatches } from '../../api/shapes';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { useSession } from '../frame/roles';
import { FeedbackHistory } from './feedback-history';
import { SetAside } from './set-aside';

/** What the reader said about this list before: what stands apart for it, and for the owner the whole history. */
export function OwnWords({ found }: { found: DemandMatches }) {
  const language = useLanguage();
  const isOwner = useSession().actingAs?.roles.includes('enterprise') ?? false;
  const titles = new Map(
    [...found.matches, ...found.setAside].map(({ achievement }) => [
      achievement.id,
      titleIn(language, achievement).main,
    ]),
  );
  return (
    <>
      <SetAside matches={found.setAside} demandId={found.demandId} />
      {isOwner && <FeedbackHistory of="demands" id={found.demandId} titles={titles} />}
    </>
  );
}
