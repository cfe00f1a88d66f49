import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/people-queries';
import type { Problem } from '../api/problem';
import { ProblemNotice } from './problem-notice';
import { reasonsFor } from './reasons-for';
import { RoleTicks, type RoleChoice } from './role-ticks';
import { useTerms } from './terms';
import { useDialog } from './use-dialog';

export type NewRoles = { roles: Role[]; reasonCode?: string; reasonText?: string };
type Props = {
  name: string;
  held: readonly Role[];
  choices: readonly RoleChoice[];
  pending: boolean;
  problem: Problem | null;
  onCancel: () => void;
  onConfirm: (given: NewRoles) => void;
};

export function RolesDialog({ name, held, choices, pending, problem, onCancel, onConfirm }: Props) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const [chosen, setChosen] = useState<readonly Role[]>(held);
  const [reasonCode, setReasonCode] = useState('');
  const [text, setText] = useState('');
  const dialog = useDialog();
  const titleId = useId();
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onCancel}>
      <h2 id={titleId}>{t('members.rolesOf', { name })}</h2>
      <RoleTicks choices={choices} held={held} chosen={chosen} onChange={setChosen} />
      <label className="stacked">
        {t('members.reason')}
        <select className="native-select" value={reasonCode} onChange={({ target }) => setReasonCode(target.value)}>
          <option value="">{t('members.noReason')}</option>
          {reasonsFor(rows('identityReasons'), 'change_roles').map(({ code }) => (
            <option key={code} value={code}>
              {term('identityReasons', code)}
            </option>
          ))}
        </select>
      </label>
      <label className="stacked">
        {t('desk.reasonText')}
        <Input.TextArea rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {problem && <ProblemNotice problem={problem} />}
      <div className="dialog-end">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button
          className="main-action"
          disabled={chosen.length === 0}
          loading={pending}
          onClick={() =>
            onConfirm({
              roles: [...chosen],
              reasonCode: reasonCode || undefined,
              reasonText: text.trim() || undefined,
            })
          }
        >
          {t('members.save')}
        </Button>
      </div>
    </dialog>
  );
}
