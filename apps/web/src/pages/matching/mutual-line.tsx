import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { Moment } from '../../parts/moment';
import { ProblemNotice } from '../../parts/problem-notice';

type Props = {
  since: string | null;
  /** Whose page it is, and whether its reader may ask. */
  side: 'mutualNeed' | 'mutualOwner' | 'mutualTitle';
  demandId: string;
  matchId: string;
  isSettled: boolean;
};

/** Both said yes: that they did, since when, the step that follows today, and that one has done with it. */
export function MutualLine({ since, side, demandId, matchId, isSettled }: Props) {
  const { t } = useTranslation();
  const settle = useCommand({
    send: () => {
      const given = { params: { path: { id: matchId } } };
      return side === 'mutualNeed'
        ? client.PUT('/api/matches/{id}/settlement', given)
        : client.PUT('/api/interest/{id}/settlement', given);
    },
    changes: [['matches', demandId], ['interest']],
  });
  if (since === null) return null;
  return (
    <p className="mutual-line" role="status">
      <b>{t('feedback.mutual')}</b> · <Moment at={since} /> · {t(`feedback.${side}`)}{' '}
      {side !== 'mutualTitle' && <a href={`/demands/${demandId}#questions`}>{t('feedback.mutualGo')}</a>}{' '}
      {isSettled ? (
        <span className="soft">{t('feedback.settled')}</span>
      ) : (
        <button type="button" className="link-button" disabled={settle.pending} onClick={() => settle.run(undefined)}>
          {t('feedback.settle')}
        </button>
      )}
      {settle.problem && <ProblemNotice problem={settle.problem} />}
    </p>
  );
}
