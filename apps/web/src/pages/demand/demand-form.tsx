import { Form } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Demand, Receipt } from '../../api/shapes';
import { CompletenessMeter } from '../../parts/completeness-meter';
import { SaveBar } from '../../parts/form/save-bar';
import { startedRows } from '../../parts/form/started-rows';
import { useUnsaved } from '../../parts/form/unsaved';
import { useMarks } from '../../parts/form/use-marks';
import { momentText } from '../../parts/moment-text';
import { Reasons } from '../../parts/reasons';
import { useLanguage } from '../../parts/terms';
import { DemandFields } from './demand-fields';
import { useDemandLabels } from './field-labels';
import { contentOf, isStarted, renamedFields, type DemandValues } from './form-values';

type Save = { values: DemandValues; thenSubmit: boolean };
type Saved = { id: string; version: number };

export function DemandForm({ demand, initial }: { demand: Demand | null; initial: DemandValues }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<DemandValues>();
  const unsaved = useUnsaved();
  const marks = useMarks(form, renamedFields);
  const labels = useDemandLabels();
  const [fresh, setFresh] = useState<Saved | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  // The version read with the page is the one this text is based on; after a save it is the receipt's.
  const saved = fresh ?? (demand ? { id: demand.id, version: demand.version } : null);

  const changes = [['demands'], ...(saved ? [['demand', saved.id]] : [])];
  // A reload finds the saved draft, while this page stays for what the submission answers.
  const showAddress = (id: string) =>
    void navigate({
      to: '/demands/new',
      replace: true,
      resetScroll: false,
      mask: { to: '/demands/$id/edit', params: { id }, unmaskOnReload: true },
    });
  const submit = useCommand({
    send: async (key, what: Saved) =>
      answerOf(
        await client.POST('/api/demands/{id}/submission', {
          params: { path: { id: what.id }, header: once(key) },
          body: { version: what.version },
        }),
      ),
    changes,
    onDone: (receipt) => void navigate({ to: '/demands/$id', params: { id: receipt.id } }),
    onRefused: marks.show,
  });
  const save = useCommand({
    send: async (key, { values }: Save): Promise<Receipt> => {
      const content = contentOf(values);
      const header = once(key);
      if (!saved) return answerOf(await client.POST('/api/demands', { params: { header }, body: content }));
      const params = { path: { id: saved.id }, header };
      const body = { ...content, version: saved.version };
      return answerOf(await client.PUT('/api/demands/{id}', { params, body }));
    },
    changes,
    onDone: (receipt, { thenSubmit }) => {
      unsaved.saved();
      setFresh({ id: receipt.id, version: receipt.version });
      setSavedAt(momentText(new Date().toISOString(), language));
      if (thenSubmit) {
        if (!saved) showAddress(receipt.id);
        submit.run({ id: receipt.id, version: receipt.version });
      } else if (!demand) void navigate({ to: '/demands/$id/edit', params: { id: receipt.id }, replace: true });
    },
    onRefused: marks.show,
  });
  const send = (thenSubmit: boolean) => {
    save.reset();
    submit.reset();
    marks.clear();
    const typed = form.getFieldValue('indicators') as DemandValues['indicators'];
    form.setFieldValue('indicators', startedRows(typed, isStarted));
    void form
      .validateFields()
      .then(() => save.run({ values: form.getFieldsValue(true) as DemandValues, thenSubmit }))
      .catch(marks.reveal);
  };

  return (
    <div className="form-columns">
      <Form<DemandValues>
        form={form}
        name="demand"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={() => {
          unsaved.changed();
          if (marks.count > 0) marks.recount();
        }}
      >
        {demand && demand.current.reasonCodes.length > 0 && (
          <section className="returned">
            <h2>{t('demand.returnedTitle')}</h2>
            <Reasons table="demandReasons" codes={demand.current.reasonCodes} text={demand.current.reasonText} />
          </section>
        )}
        <DemandFields />
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
      {demand && (
        <aside className="form-side">
          <CompletenessMeter completeness={demand.completeness} missing={demand.missing} />
        </aside>
      )}
    </div>
  );
}
