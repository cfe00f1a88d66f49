import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

export function MoreButton({ reading }: { reading: Pages }) {
  const { t } = useTranslation();
  if (!reading.hasNextPage) return null;
  return (
    <p className="more">
      <Button loading={reading.isFetchingNextPage} onClick={() => void reading.fetchNextPage()}>
        {t('more')}
      </Button>
    </p>
  );
}
