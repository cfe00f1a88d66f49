import { Form } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Problem } from '../../api/problem';
import type { Achievement, Receipt } from '../../api/shapes';
import { markedFields } from '../../parts/form/faults';
import { SaveBar } from '../../parts/form/save-bar';
import { useUnsaved } from '../../parts/form/unsaved';
import { MissingList } from '../../parts/missing-list';
import { momentText } from '../../parts/moment-text';
import { Reasons } from '../../parts/reasons';
import { useLanguage } from '../../parts/terms';
import { AchievementFields } from './achievement-fields';
import { contentOf, isNamed, isStartedRight, renamedFields, type AchievementValues } from './form-values';

type Save = { values: AchievementValues; thenSubmit: boolean };
type Saved = { id: string; version: number };

export function AchievementForm({
  achievement,
  initial,
}: {
  achievement: Achievement | null;
  initial: AchievementValues;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<AchievementValues>();
  const unsaved = useUnsaved();
  const [fresh, setFresh] = useState<Saved | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  // The version read with the page is the one this text is based on; after a save it is the receipt's.
  const saved = fresh ?? (achievement ? { id: achievement.id, version: achievement.version } : null);

  const showFaults = (problem: Problem) => {
    const fields = markedFields(problem.faults, renamedFields);
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
    const first = fields[0];
    if (first)
      form.scrollToField(first.name as Parameters<typeof form.scrollToField>[0], { block: 'center', focus: true });
  };
  const changes = [['achievements'], ...(saved ? [['achievement', saved.id]] : [])];
  const submit = useCommand({
    send: async (key, what: Saved) =>
      answerOf(
        await client.POST('/api/achievements/{id}/submission', {
          params: { path: { id: what.id }, header: once(key) },
          body: { version: what.version },
        }),
      ),
    changes,
    onDone: (receipt) => void navigate({ to: '/achievements/$id', params: { id: receipt.id } }),
    onRefused: showFaults,
  });
  const save = useCommand({
    send: async (key, { values }: Save): Promise<Receipt> => {
      const content = contentOf(values);
      const header = once(key);
      if (!saved) return answerOf(await client.POST('/api/achievements', { params: { header }, body: content }));
      const params = { path: { id: saved.id }, header };
      const body = { ...content, version: saved.version };
      return answerOf(await client.PUT('/api/achievements/{id}', { params, body }));
    },
    changes,
    onDone: (receipt, { thenSubmit }) => {
      unsaved.saved();
      setFresh({ id: receipt.id, version: receipt.version });
      setSavedAt(momentText(new Date().toISOString(), language));
      if (thenSubmit) submit.run({ id: receipt.id, version: receipt.version });
      else if (!achievement) void navigate({ to: '/achievements/$id/edit', params: { id: receipt.id }, replace: true });
    },
    onRefused: showFaults,
  });
  const send = (thenSubmit: boolean) => {
    submit.reset();
    // Rows left empty go first, so that a fault's index names the row that is on the screen.
    const typed = form.getFieldsValue(true) as AchievementValues;
    form.setFieldsValue({ ipRights: typed.ipRights?.filter(isStartedRight), team: typed.team?.filter(isNamed) });
    void form
      .validateFields()
      .then(() => save.run({ values: form.getFieldsValue(true) as AchievementValues, thenSubmit }))
      .catch(() => form.scrollToField(form.getFieldsError().find((field) => field.errors.length > 0)?.name ?? 'title'));
  };

  return (
    <div className="form-columns">
      <Form<AchievementValues>
        form={form}
        name="achievement"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={unsaved.changed}
      >
        {achievement && achievement.current.reasonCodes.length > 0 && (
          <section className="returned">
            <h2>{t('demand.returnedTitle')}</h2>
            <Reasons
              table="achievementReasons"
              codes={achievement.current.reasonCodes}
              text={achievement.current.reasonText}
            />
          </section>
        )}
        <AchievementFields />
        <SaveBar
          saving={save.pending}
          submitting={submit.pending}
          problem={save.problem ?? submit.problem}
          savedAt={savedAt}
          onSave={() => send(false)}
          onSubmit={() => send(true)}
        />
      </Form>
      {achievement && (
        <aside className="form-side">
          <MissingList of="achievement" missing={achievement.missing} />
        </aside>
      )}
    </div>
  );
}
