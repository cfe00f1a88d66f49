import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';

/** On the place of a case of others: what everybody may read of it, where there is such a page. */
export function PublicPageIfAny({ of, id }: { of: 'demand' | 'achievement'; id: string }) {
  const { t } = useTranslation();
  const at = { params: { path: { id } } };
  const { data } = useQuery<{ id: string }>({
    queryKey: ['public-page', of, id],
    queryFn: async () =>
      of === 'demand'
        ? answerOf(await client.GET('/api/public/demands/{id}', at))
        : answerOf(await client.GET('/api/public/achievements/{id}', at)),
    retry: false,
  });
  if (!data) return null;
  return (
    <p>
      <a className="action" href={`/${of}s/${id}`}>
        {t('frame.toPublicPage')}
      </a>
    </p>
  );
}
