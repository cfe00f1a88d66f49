import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/problem';
import type { Achievement } from '../../api/shapes';
import { AutosaveLine } from '../../parts/form/autosave-line';
import { ConflictDialog } from '../../parts/form/conflict-dialog';
import { CopyOffer } from '../../parts/form/copy-offer';
import { useMarks } from '../../parts/form/use-marks';
import { useToldFaults } from '../../parts/form/use-told-faults';
import { useWizard } from '../../parts/wizard/use-wizard';
import { Wizard, type WizardStep } from '../../parts/wizard/wizard';
import { faultsOnScreen } from './achievement-draft';
import { BenefitStep } from './benefit-step';
import { FormSide } from './form-side';
import { firstStepToMend, isReasonOfStep, lastStep, stepOf } from './form-places';
import { type AchievementValues, renamedFields } from './form-values';
import { PeopleStep } from './people-step';
import { RightsStep } from './rights-step';
import { StepReasons } from './step-reasons';
import { SubmitStep } from './submit-step';
import { useAchievementDraft } from './use-achievement-draft';
import { usePoints } from './use-points';
import { useSubmission } from './use-submission';
import { WhatStep } from './what-step';

type Props = {
  /** As it was last read; null before the first save. */
  achievement: Achievement | null;
  initial: AchievementValues;
  personId: string;
  onCreated: (id: string) => void;
};

const noFaults: readonly Fault[] = [];

/** Five steps, one form: it saves itself, and is handed in from the last. */
export function AchievementForm({ achievement, initial, personId, onCreated }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<AchievementValues>();
  const came = achievement?.current.reasonCodes ?? [];
  const wizard = useWizard(lastStep, firstStepToMend(came));
  const marks = useMarks(form, renamedFields);
  const draft = useAchievementDraft({
    form,
    marks,
    achievement,
    initial,
    personId,
    onCreated: ({ id }) => onCreated(id),
  });
  const submission = useSubmission({ form, marks, draft });
  const onScreen = (faults: readonly Fault[]) => faultsOnScreen(faults, form.getFieldsValue(true) as AchievementValues);
  const points = usePoints({
    form,
    achievement,
    faults: [...onScreen(achievement?.faults ?? noFaults), ...submission.faults],
  });
  const onLeft = useToldFaults({
    formName: 'achievement',
    marks,
    renamed: renamedFields,
    faults: achievement?.faults ?? noFaults,
    place: onScreen,
    version: achievement?.version ?? null,
    isUnsaved: draft.isUnsaved,
  });
  const changed = () => {
    draft.changed();
    if (marks.count > 0) marks.recount();
  };
  const texts = { saved: achievement?.current, onChecked: changed };
  const steps = useSteps({
    contents: [
      <WhatStep key="1" texts={texts} />,
      <BenefitStep key="2" texts={texts} />,
      <RightsStep key="3" texts={texts} />,
      <PeopleStep key="4" />,
      <SubmitStep
        key="5"
        id={draft.id}
        points={points}
        problem={submission.problem}
        isShown={wizard.step === lastStep}
        onGo={wizard.goToField}
      />,
    ],
    step: wizard.step,
    came: achievement?.current,
    missing: achievement ? points.map((point) => point.step) : null,
    faulty: form
      .getFieldsError()
      .filter(({ errors }) => errors.length > 0)
      .map(({ name }) => stepOf(name)),
  });
  return (
    <div className="form-columns">
      <Form<AchievementValues>
        form={form}
        name="achievement"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={changed}
        onBlur={(event) => {
          draft.onBlur(event);
          onLeft();
        }}
      >
        {draft.copy && <CopyOffer at={draft.copy.at} onRestore={draft.restore} onDrop={draft.forgetCopy} />}
        <Wizard
          steps={steps}
          step={wizard.step}
          heading={wizard.heading}
          onStep={wizard.goTo}
          line={
            <AutosaveLine
              state={draft.state}
              marked={marks.count}
              unread={draft.unread}
              onRetry={() => void draft.flush()}
              onCompare={() => void draft.compare()}
            />
          }
          end={
            <Button className="main-action" loading={submission.isPending} onClick={submission.submit}>
              {t('achievement.form.submit')}
            </Button>
          }
        />
      </Form>
      <FormSide achievement={achievement} />
      {draft.conflict && (
        <ConflictDialog
          fields={draft.fields}
          base={draft.conflict.base}
          mine={draft.conflict.mine}
          theirs={draft.conflict.present.values}
          editedBy={draft.conflict.present.editedBy}
          editedAt={draft.conflict.present.editedAt}
          onClose={draft.closeConflict}
          onSettle={draft.settle}
        />
      )}
    </div>
  );
}

type StepParts = {
  contents: readonly ReactNode[];
  step: number;
  /** The text as it was opened, with why it came back. */
  came: Achievement['current'] | undefined;
  /** Of each missing point its step; null while nobody knows. */
  missing: readonly number[] | null;
  faulty: readonly number[];
};

function useSteps({ contents, step, came, missing, faulty }: StepParts): WizardStep[] {
  const { t } = useTranslation();
  const titles = t('achievement.step', { returnObjects: true });
  const count = (steps: readonly number[], step: number) => steps.filter((one) => one === step).length;
  return [titles.what, titles.benefit, titles.rights, titles.people, titles.submit].map((title, index) => ({
    title,
    missing: index + 1 < lastStep && missing ? count(missing, index + 1) : null,
    faulty: count(faulty, index + 1),
    isReturned: came?.reasonCodes.some((code) => isReasonOfStep(code, index + 1)),
    content: (
      <>
        {came && step === index + 1 && <StepReasons codes={came.reasonCodes} text={came.reasonText} />}
        {contents[index]}
      </>
    ),
  }));
}
