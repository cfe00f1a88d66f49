import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { ApplicationDetail, Receipt } from '../../api/shapes';
import { useUnsaved } from '../../parts/form/unsaved';
import { useMarks } from '../../parts/form/use-marks';
import { ProblemNotice } from '../../parts/problem-notice';
import { ApplicationFields } from './application-fields';
import { type ApplicationValues, contentOf, useApplicationLabels, valuesOf } from './application-values';
import { ProofField, proofFault } from './proof-field';

/** One form for the first time and for mending; what was typed stays whatever the server says. */
export function ApplicationForm({ application }: { application: ApplicationDetail | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<ApplicationValues>();
  const unsaved = useUnsaved();
  const marks = useMarks(form, {});
  const labels = useApplicationLabels();
  const send = useCommand({
    send: async (key, values: ApplicationValues): Promise<Receipt> => {
      const header = once(key);
      const body = contentOf(values);
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
    onRefused: (problem) => {
      form.setFields(proofFault(problem));
      marks.show(problem);
    },
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
      onValuesChange={unsaved.changed}
      // What is wrong is known again only after the change was checked, and that is later than the change.
      onFieldsChange={() => marks.count > 0 && marks.recount()}
    >
      <ApplicationFields />
      <ProofField kept={application?.files ?? []} />
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
