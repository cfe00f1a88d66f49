import { Form } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Achievement, Receipt } from '../../api/shapes';
import { SaveBar } from '../../parts/form/save-bar';
import { startedRows } from '../../parts/form/started-rows';
import { useUnsaved } from '../../parts/form/unsaved';
import { MissingList } from '../../parts/missing-list';
import { useMarks } from '../../parts/form/use-marks';
import { momentText } from '../../parts/moment-text';
import { Reasons } from '../../parts/reasons';
import { useLanguage } from '../../parts/terms';
import { AchievementFields } from './achievement-fields';
import { useAchievementLabels } from './field-labels';
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
  const marks = useMarks(form, renamedFields);
  const labels = useAchievementLabels();
  const [fresh, setFresh] = useState<Saved | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  // The version read with the page is the one this text is based on; after a save it is the receipt's.
  const saved = fresh ?? (achievement ? { id: achievement.id, version: achievement.version } : null);

  const changes = [['achievements'], ...(saved ? [['achievement', saved.id]] : [])];
  // A reload finds the saved draft, while this page stays for what the submission answers.
  const showAddress = (id: string) =>
    void navigate({
      to: '/achievements/new',
      replace: true,
      resetScroll: false,
      mask: { to: '/achievements/$id/edit', params: { id }, unmaskOnReload: true },
    });
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
    onRefused: marks.show,
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
      if (thenSubmit) {
        if (!saved) showAddress(receipt.id);
        submit.run({ id: receipt.id, version: receipt.version });
      } else if (!achievement)
        void navigate({ to: '/achievements/$id/edit', params: { id: receipt.id }, replace: true });
    },
    onRefused: marks.show,
  });
  const send = (thenSubmit: boolean) => {
    save.reset();
    submit.reset();
    marks.clear();
    const typed = form.getFieldsValue(true) as AchievementValues;
    form.setFieldsValue({
      ipRights: startedRows(typed.ipRights, isStartedRight),
      team: startedRows(typed.team, isNamed),
    });
    void form
      .validateFields()
      .then(() => save.run({ values: form.getFieldsValue(true) as AchievementValues, thenSubmit }))
      .catch(marks.reveal);
  };

  return (
    <div className="form-columns">
      <Form<AchievementValues>
        form={form}
        name="achievement"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={() => {
          unsaved.changed();
          if (marks.count > 0) marks.recount();
        }}
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
          marked={marks.count}
          labels={labels}
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
