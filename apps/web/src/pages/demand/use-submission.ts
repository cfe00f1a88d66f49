import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Problem } from '../../api/problem';
import type { Saved } from '../../parts/form/autosave';
import type { useDemandDraft } from './use-demand-draft';

type Draft = Pick<ReturnType<typeof useDemandDraft>, 'id' | 'flush' | 'lastSaved' | 'isUnsaved'>;

/** Saves what is still to be saved, then submits exactly that. */
export function useSubmission(draft: Draft, onRefused: (problem: Problem) => void) {
  const navigate = useNavigate();
  const [isSaving, setSaving] = useState(false);
  const submit = useCommand({
    send: async (key, { id, version }: Saved) =>
      answerOf(
        await client.POST('/api/demands/{id}/submission', {
          params: { path: { id }, header: once(key) },
          body: { version },
        }),
      ),
    changes: [['demands'], ['demand', draft.id ?? '']],
    onDone: ({ id }) => void navigate({ to: '/demands/$id', params: { id } }),
    onRefused,
  });
  const end = async () => {
    setSaving(true);
    submit.reset();
    await draft.flush();
    setSaving(false);
    // What is not saved is not submitted; the line beside the button says why.
    const saved = draft.lastSaved();
    if (saved && !draft.isUnsaved()) submit.run(saved);
  };
  return { submit, end, isEnding: isSaving || submit.pending };
}
