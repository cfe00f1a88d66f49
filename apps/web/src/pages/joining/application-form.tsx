import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { ApplicationDetail, Receipt, UploadedFile } from '../../api/shapes';
import { FileField } from '../../parts/form/file-field';
import { FormSection } from '../../parts/form/form-section';
import { useUnsaved } from '../../parts/form/unsaved';
import { useMarks } from '../../parts/form/use-marks';
import { ProblemNotice } from '../../parts/problem-notice';
import { ApplicationFields } from './application-fields';
import { type ApplicationValues, contentOf, useApplicationLabels, valuesOf } from './application-values';

/** One form for the first time and for mending; what was typed stays whatever the server says. */
export function ApplicationForm({ application }: { application: ApplicationDetail | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<ApplicationValues>();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const unsaved = useUnsaved();
  const marks = useMarks(form, {});
  const labels = useApplicationLabels();
  const send = useCommand({
    send: async (key, values: ApplicationValues): Promise<Receipt> => {
      const header = once(key);
      const body = { ...contentOf(values), fileIds: files.map((file) => file.id) };
      if (!application) return answerOf(await client.POST('/api/applications', { params: { header }, body }));
      const params = { path: { id: application.id }, header };
      const amended = { ...body, version: application.version };
      return answerOf(await client.PUT('/api/applications/{id}', { params, body: amended }));
    },
    changes: [['applications'], ...(application ? [['application', application.id]] : [])],
    onDone: (receipt) => {
      unsaved.saved();
      void navigate({ to: '/joining/$id', params: { id: receipt.id } });
    },
    onRefused: marks.show,
  });
  const submit = () => {
    send.reset();
    marks.clear();
    void form.validateFields().then(send.run).catch(marks.reveal);
  };
  return (
    <Form<ApplicationValues>
      form={form}
      name="application"
      layout="vertical"
      requiredMark={false}
      className="reading-form"
      initialValues={valuesOf(application)}
      onValuesChange={() => {
        unsaved.changed();
        if (marks.count > 0) marks.recount();
      }}
    >
      <ApplicationFields />
      <FormSection title={t('joining.proof')} hint={t('joining.proofHint')}>
        <FileField
          subject="application"
          accept=".pdf,image/*"
          kept={application?.files ?? []}
          files={files}
          onChange={setFiles}
        />
      </FormSection>
      <div className="save-bar">
        {send.problem && <ProblemNotice problem={send.problem} labels={labels} />}
        <p className="soft" role="status">
          {marks.count > 0 ? t('demand.form.marked', { total: marks.count }) : t('joining.promise')}
        </p>
        <div className="save-bar-buttons">
          <Button className="main-action" loading={send.pending} onClick={submit}>
            {t(application ? 'joining.resubmit' : 'joining.submit')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
