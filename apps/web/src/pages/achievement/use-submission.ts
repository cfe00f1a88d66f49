import type { FormInstance } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Fault, Problem } from '../../api/problem';
import type { Saved } from '../../parts/form/autosave';
import { startedRows } from '../../parts/form/started-rows';
import type { useMarks } from '../../parts/form/use-marks';
import { faultsOnScreen } from './achievement-draft';
import { type AchievementValues, isStartedPart, isStartedPerson, isStartedRight } from './form-values';
import type { useAchievementDraft } from './use-achievement-draft';

type Given = {
  form: FormInstance<AchievementValues>;
  marks: ReturnType<typeof useMarks<AchievementValues>>;
  draft: ReturnType<typeof useAchievementDraft>;
};

const handIn = async (key: string, { id, version }: Saved) =>
  answerOf(
    await client.POST('/api/achievements/{id}/submission', {
      params: { path: { id }, header: once(key) },
      body: { version },
    }),
  );

const withoutOpenRows = ({ ipRights, owners = [], team }: AchievementValues) => ({
  ipRights: startedRows(ipRights, isStartedRight),
  owners: owners.filter(isStartedPart),
  team: startedRows(team, isStartedPerson),
});

/** Hands in what was saved last; what is refused is marked where it stands. */
export function useSubmission({ form, marks, draft }: Given) {
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isSaving, setSaving] = useState(false);
  const refused = (problem: Problem) => {
    if (problem.code === 'stale-version') return void draft.compare();
    const placed = faultsOnScreen(problem.faults, form.getFieldsValue(true) as AchievementValues);
    setFaults(placed);
    marks.mark(problem.withFaults(placed));
  };
  const command = useCommand({
    send: handIn,
    changes: [['achievements'], ['achievement', draft.id ?? '']],
    onDone: ({ id }) => void navigate({ to: '/achievements/$id', params: { id } }),
    onRefused: refused,
  });
  const submit = async () => {
    command.reset();
    setFaults([]);
    marks.clear();
    form.setFieldsValue(withoutOpenRows(form.getFieldsValue(true) as AchievementValues));
    setSaving(true);
    await draft.flush();
    setSaving(false);
    // What is not saved is not submitted; the line beside the button says why.
    const saved = draft.lastSaved();
    if (saved && !draft.isUnsaved()) command.run(saved);
  };
  return {
    submit: () => void submit(),
    isPending: isSaving || command.pending,
    problem: command.problem?.code === 'stale-version' ? null : command.problem,
    faults,
  };
}
