import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { answerOf, client, once } from '../../api/client';
import { achievementQuery } from '../../api/queries';
import type { Achievement, AchievementContent } from '../../api/shapes';
import { useComparedAchievement } from '../../parts/compared-achievement';
import type { Saved } from '../../parts/form/autosave';
import { editorOf } from '../../parts/form/editor-of';
import { uncheckedTranslations } from '../../parts/form/translations-sent';
import { useDraft } from '../../parts/form/use-draft';
import type { useMarks } from '../../parts/form/use-marks';
import { contentOf, draftOf, faultsOnScreen } from './achievement-draft';
import { type AchievementValues, places, valuesOf } from './form-values';

type Drafting = {
  form: FormInstance<AchievementValues>;
  marks: ReturnType<typeof useMarks<AchievementValues>>;
  achievement: Achievement | null;
  initial: AchievementValues;
  personId: string;
  onCreated: (saved: Saved) => void;
};

/** The achievement's form as one that saves itself: created with its name, revised ever after. */
export function useAchievementDraft({ form, marks, achievement, initial, personId, onCreated }: Drafting) {
  const queries = useQueryClient();
  const fields = useComparedAchievement();
  return useDraft<AchievementValues, AchievementContent>({
    kind: 'achievement',
    personId,
    form,
    marks,
    start: achievement && { id: achievement.id, version: achievement.version },
    initial,
    read: draftOf,
    send: async (key, content, base) => {
      const header = once(key);
      if (!base) return answerOf(await client.POST('/api/achievements', { params: { header }, body: content }));
      const params = { path: { id: base.id }, header };
      const body = { ...content, version: base.version };
      return answerOf(await client.PUT('/api/achievements/{id}', { params, body }));
    },
    load: async (id) => {
      const now = await queries.fetchQuery({ ...achievementQuery(id), staleTime: 0 });
      return { saved: { id, version: now.version }, values: valuesOf(now.current), ...editorOf(now) };
    },
    place: (faults) => faultsOnScreen(faults, form.getFieldsValue(true) as AchievementValues),
    fields: fields.map((field) => ({ ...field, text: (values) => field.text(contentOf(values)) })),
    places,
    changes: (id) => [['achievement', id], ['achievements']],
    onCreated,
    afterSave: () => {
      const { translations } = form.getFieldsValue(true) as AchievementValues;
      form.setFieldValue('translations', uncheckedTranslations(translations));
    },
  });
}
