import { useQuery } from '@tanstack/react-query';
import { demandPreviewQuery } from '../../api/drafting-queries';
import { Loaded } from '../../parts/loaded';
import { DemandPage } from '../../public/demand-page';
import '../../public/detail.css';

/** The public page itself, so that nothing can look otherwise than it will; only what leads away is left out. */
export function DemandPreview({ id }: { id: string }) {
  const reading = useQuery({ ...demandPreviewQuery(id), staleTime: 0 });
  return (
    <div className="preview">
      <Loaded of={reading}>
        {(demand) => <DemandPage demand={demand} similar={[]} questions={null} isFirstPage isPreview />}
      </Loaded>
    </div>
  );
}
