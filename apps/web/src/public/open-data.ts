/** What anybody may read by program; each of the contract's public reads has a row (open-data.spec.ts). */
export type PublicRead = { name: ReadName; operation: string; query?: string };
export type ReadName = 'list' | 'counts' | 'one' | 'export' | 'questions' | 'search' | 'figures' | 'taxonomy' | 'rules';
export type Ids = { demand: string | null; achievement: string | null };

const ofKind = (kind: 'demand' | 'achievement', field: string): readonly PublicRead[] => [
  { name: 'list', operation: `/api/public/${kind}s`, query: `highTechField=${field}&sort=newest&limit=5` },
  { name: 'counts', operation: `/api/public/${kind}s/counts`, query: `highTechField=${field}` },
  { name: 'one', operation: `/api/public/${kind}s/{id}` },
  { name: 'export', operation: `/api/public/${kind}s/export`, query: `format=csv&highTechField=${field}` },
];

const questions: PublicRead = { name: 'questions', operation: '/api/public/demands/{id}/questions', query: 'limit=5' };

export const publicReads: Readonly<Record<'demands' | 'achievements' | 'both', readonly PublicRead[]>> = {
  demands: [...ofKind('demand', '8'), questions],
  achievements: ofKind('achievement', '8'),
  both: [
    { name: 'search', operation: '/api/public/search', query: 'q=laser&limit=5' },
    { name: 'figures', operation: '/api/public/figures' },
    { name: 'taxonomy', operation: '/api/taxonomy', query: 'tables=highTechFields,districts' },
    { name: 'rules', operation: '/api/rules' },
  ],
};

/** An address that answers as it stands: of something that is there. Null while nothing of the kind is published. */
export function exampleOf({ operation, query }: PublicRead, ids: Ids): string | null {
  const id = operation.startsWith('/api/public/demands') ? ids.demand : ids.achievement;
  if (operation.includes('{id}') && id === null) return null;
  return operation.replace('{id}', id ?? '') + (query ? `?${query}` : '');
}
