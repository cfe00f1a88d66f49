import { Form } from 'antd';
import type { ReactNode } from 'react';

type Props = { id: string; label: string; errors: readonly ReactNode[]; children: ReactNode };

/** A list of rows as one field: it has a name, can be gone to, and shows what is wrong with it as a whole. */
export function ListPlace({ id, label, errors, children }: Props) {
  return (
    <div id={id} className="list-place" role="group" aria-label={label} tabIndex={-1}>
      {children}
      <Form.ErrorList errors={[...errors]} className="list-faults" />
    </div>
  );
}
