import type { Achievement } from '../../api/shapes';
import { CompletenessMeter } from '../../parts/completeness-meter';
import { SharedRights } from '../../parts/shared-rights';

/** Beside the form: how complete the text is, as the server counts it after each save. */
export function FormSide({ achievement }: { achievement: Achievement | null }) {
  return (
    <aside className="form-side">
      {achievement && (
        <>
          <CompletenessMeter of="achievement" completeness={achievement.completeness} missing={achievement.missing} />
          <SharedRights rights={achievement.sharedRights} />
        </>
      )}
    </aside>
  );
}
