import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { answerOf, client, once } from '../../api/client';
import { demandQuery } from '../../api/queries';
import type { Demand, DemandContent } from '../../api/shapes';
import { useComparedDemand } from '../../parts/compared-demand';
import type { Saved } from '../../parts/form/autosave';
import { editorOf } from '../../parts/form/editor-of';
import { uncheckedTranslations } from '../../parts/form/translations-sent';
import { useDraft } from '../../parts/form/use-draft';
import type { useMarks } from '../../parts/form/use-marks';
import { contentOf, draftOf, faultsOnScreen } from './demand-draft';
import { places, valuesOf, type DemandValues } from './form-values';

type Drafting = {
  form: FormInstance<DemandValues>;
  marks: ReturnType<typeof useMarks<DemandValues>>;
  demand: Demand | null;
  initial: DemandValues;
  personId: string;
  onCreated: (saved: Saved) => void;
};

/** The demand's form as one that saves itself: created with its title, revised ever after. */
export function useDemandDraft({ form, marks, demand, initial, personId, onCreated }: Drafting) {
  const queries = useQueryClient();
  const fields = useComparedDemand();
  return useDraft<DemandValues, DemandContent>({
    kind: 'demand',
    personId,
    form,
    marks,
    start: demand && { id: demand.id, version: demand.version },
    initial,
    read: draftOf,
    send: async (key, content, base) => {
      const header = once(key);
      if (!base) return answerOf(await client.POST('/api/demands', { params: { header }, body: content }));
      const params = { path: { id: base.id }, header };
      return answerOf(await client.PUT('/api/demands/{id}', { params, body: { ...content, version: base.version } }));
    },
    load: async (id) => {
      const now = await queries.fetchQuery({ ...demandQuery(id), staleTime: 0 });
      return { saved: { id, version: now.version }, values: valuesOf(now.current), ...editorOf(now) };
    },
    place: (faults) => faultsOnScreen(faults, form.getFieldsValue(true) as DemandValues),
    fields: fields.map((field) => ({ ...field, text: (values) => field.text(contentOf(values)) })),
    places,
    changes: (id) => [['demand', id], ['demands']],
    onCreated,
    afterSave: () => {
      const { translations } = form.getFieldsValue(true) as DemandValues;
      form.setFieldValue('translations', uncheckedTranslations(translations));
    },
  });
}
