import { useInfiniteQuery } from '@tanstack/react-query';
import { historyQuery, type HistoryOf } from '../api/history-queries';
import { HistoryList } from './history-list';
import { Loaded } from './loaded';
import { MoreButton } from './more-button';

type Props = {
  of: HistoryOf;
  id: string;
  only?: 'decisions';
  words?: Readonly<Record<string, string>>;
  empty?: string;
};

/** What happened to a case, newest first and page by page. */
export function HistoryOfCase({ of, id, only, words, empty }: Props) {
  const reading = useInfiniteQuery(historyQuery(of, id, only));
  return (
    <>
      <Loaded of={reading}>
        {({ pages }) => (
          <HistoryList of={of} entries={pages.flatMap(({ items }) => items)} words={words} empty={empty} />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}
