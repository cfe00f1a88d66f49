import { useQuery } from '@tanstack/react-query';
import { demandTextQuery } from '../../api/drafting-queries';
import type { Demand } from '../../api/shapes';
import { type DemandText, useComparedDemand } from '../../parts/compared-demand';
import { DemandDocument } from '../../parts/demand-document';
import { ComparedDocument } from './compared-document';

const none = { revision: 0, submission: null };

export function ComparedDemand({ demand: { id, current, changedAgainst } }: { demand: Demand }) {
  const fields = useComparedDemand();
  const before = useQuery({
    ...demandTextQuery(id, changedAgainst ?? none),
    select: (text): DemandText => text,
    enabled: changedAgainst !== null,
  });
  return (
    <ComparedDocument fields={fields} against={changedAgainst} before={before} after={current} number={current.number}>
      <DemandDocument revision={current} />
    </ComparedDocument>
  );
}
