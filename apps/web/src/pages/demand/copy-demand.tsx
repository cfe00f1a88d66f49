import { useNavigate } from '@tanstack/react-router';
import { answerOf, client, once } from '../../api/client';
import type { Demand } from '../../api/shapes';
import { CopyButton } from '../../parts/copy-button';
import { contentToCopy } from './demand-draft';

export function CopyDemand({ demand }: { demand: Demand }) {
  const navigate = useNavigate();
  return (
    <CopyButton
      post={async (key) => {
        const body = contentToCopy(demand.current);
        return answerOf(await client.POST('/api/demands', { params: { header: once(key) }, body }));
      }}
      list="demands"
      open={(id) => void navigate({ to: '/demands/$id/edit', params: { id } })}
    />
  );
}
