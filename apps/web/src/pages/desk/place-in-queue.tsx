import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeskPlace } from './use-desk';

/** Where in the queue this case stands, with the way to its neighbours for who does not use the keys. */
export function PlaceInQueue({ number, total, isWhole, previous, following, open }: DeskPlace) {
  const { t } = useTranslation();
  if (number === 0) return null;
  return (
    <>
      <span className="soft">{t(isWhole ? 'desk.place' : 'desk.placeOfMore', { number, total })}</span>
      <Button disabled={!previous} onClick={() => previous && open(previous)}>
        {t('desk.previous')} <kbd>k</kbd>
      </Button>
      <Button disabled={!following} onClick={() => following && open(following)}>
        {t('desk.following')} <kbd>j</kbd>
      </Button>
    </>
  );
}
