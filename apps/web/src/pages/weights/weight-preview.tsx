import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { weightPreviewQuery } from '../../api/feedback-queries';
import { Loaded } from '../../parts/loaded';
import { asWritten } from '../../parts/written';

/** Real lists of today, in the order that the set would give them. */
export function WeightPreview({ id }: { id: string }) {
  const { t } = useTranslation();
  const reading = useQuery(weightPreviewQuery(id));
  return (
    <Loaded of={reading} lines={2}>
      {({ lists, changed, otherFirst, meanMove, examples }) =>
        changed === 0 ? (
          <p className="soft">{t('weights.previewNone')}</p>
        ) : (
          <>
            <p>{t('weights.previewLine', { lists, changed, first: otherFirst, move: meanMove.toFixed(2) })}</p>
            <ul className="weight-moves">
              {examples.map((list) => (
                <li key={list.demandId}>
                  <b>{asWritten(list.title)}</b>
                  <ul>
                    {list.moves.map(({ achievementId, title, from, to }) => (
                      <li key={achievementId}>{t('weights.move', { title, from, to })}</li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
