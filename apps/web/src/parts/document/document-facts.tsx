import type { ReactNode } from 'react';
import { NotGiven } from '../not-given';
import { asWritten } from '../written';
import { Changed, ChangedMark, useChanges } from './changes';

export type Fact = readonly [field: string, name: string, value: ReactNode];

/** The short facts of a text, each of which may be marked as changed; what nobody gave is said, not left out. */
export function DocumentFacts({ rows }: { rows: readonly Fact[] }) {
  const changes = useChanges();
  const isShown = ([field, , value]: Fact) => Boolean(value) || changes.has(field);
  return (
    <>
      <dl className="detail-list">
        {rows.filter(isShown).map(([field, name, value]) => (
          <div key={field}>
            <dt>
              {name} <ChangedMark field={field} />
            </dt>
            <dd>
              <Changed field={field}>{asWritten(value)}</Changed>
            </dd>
          </div>
        ))}
      </dl>
      <NotGiven names={rows.filter((row) => !isShown(row)).map(([, name]) => name)} />
    </>
  );
}
