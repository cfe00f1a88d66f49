import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Demand } from '../../api/shapes';
import { CompletenessMeter } from '../../parts/completeness-meter';
import { AutosaveLine } from '../../parts/form/autosave-line';
import { ConflictDialog } from '../../parts/form/conflict-dialog';
import { CopyOffer } from '../../parts/form/copy-offer';
import { useMarks } from '../../parts/form/use-marks';
import { useSettled } from '../../parts/similar-demands';
import { useWizard } from '../../parts/wizard/use-wizard';
import { Wizard } from '../../parts/wizard/wizard';
import { firstStepToMend, stepCount, stepOfField, stepOfReason } from './demand-steps';
import { DisclosureStep } from './disclosure-step';
import { renamedFields, type DemandValues } from './form-values';
import { OverviewStep } from './overview-step';
import { ProblemStep } from './problem-step';
import { ReturnedNote } from './returned-note';
import { SimilarEarly } from './similar-early';
import type { StepProps } from './step-props';
import { pointsOf, SubmitStep } from './submit-step';
import { TermsStep } from './terms-step';
import { useDemandDraft } from './use-demand-draft';
import { useDemandPoints } from './use-demand-points';
import { useSubmission } from './use-submission';

type Props = {
  /** As it was last read; null before the first save. */
  demand: Demand | null;
  initial: DemandValues;
  personId: string;
  onCreated: (id: string) => void;
};

/** Five steps over one form, which saves itself; only the button of the last one submits. */
export function DemandWizard({ demand, initial, personId, onCreated }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<DemandValues>();
  const language = Form.useWatch('language', { form, preserve: true }) ?? initial.language;
  const marks = useMarks(form, renamedFields);
  const reasons = demand?.current.state === 'returned' ? demand.current.reasonCodes : [];
  const wizard = useWizard(stepCount, firstStepToMend(reasons));
  const draft = useDemandDraft({ form, marks, demand, initial, personId, onCreated: ({ id }) => onCreated(id) });
  const { step, goToField } = wizard;
  const { submit, end, isEnding } = useSubmission(draft, marks.mark);
  const { missing, faults, onLeft } = useDemandPoints({
    form,
    marks,
    demand,
    isUnsaved: draft.isUnsaved,
    problem: submit.problem,
  });
  const faulty = marks.places().map((place) => stepOfField(place));
  const settled = useSettled();
  const similarIn = (number: number) => <SimilarEarly demand={demand} isShown={step === number} settled={settled} />;
  const shared: Omit<StepProps, 'similar'> = {
    language,
    savedPair: (field) => ({
      original: demand?.current[field],
      translation: demand?.current.translations[field],
    }),
    onChecked: draft.changed,
  };
  const contents = [
    <OverviewStep key="1" {...shared} similar={similarIn(1)} />,
    <ProblemStep key="2" {...shared} similar={similarIn(2)} />,
    <TermsStep key="3" {...shared} similar={null} />,
    <DisclosureStep key="4" />,
    <SubmitStep
      key="5"
      id={draft.id}
      missing={missing}
      faults={faults}
      problem={submit.problem}
      isShown={step === stepCount}
      settled={settled}
      onGo={goToField}
    />,
  ];
  const titles = Object.values(t('demand.step', { returnObjects: true }));
  return (
    <div className="form-columns" data-step={step}>
      <Form<DemandValues>
        form={form}
        name="demand"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onBlur={(event) => {
          draft.onBlur(event);
          onLeft();
        }}
        onValuesChange={() => {
          draft.changed();
          if (marks.count > 0) marks.recount();
        }}
      >
        {draft.copy && <CopyOffer at={draft.copy.at} onRestore={draft.restore} onDrop={draft.forgetCopy} />}
        <Wizard
          step={step}
          heading={wizard.heading}
          onStep={wizard.goTo}
          steps={contents.map((content, index) => ({
            title: titles[index] ?? '',
            missing:
              missing &&
              (index + 1 === stepCount
                ? pointsOf(missing, faults)
                : missing.filter((point) => point.step === index + 1)
              ).length,
            faulty: faulty.filter((at) => at === index + 1).length,
            isReturned: reasons.some((code) => stepOfReason(code) === index + 1),
            content: (
              <>
                {step === index + 1 && <ReturnedNote codes={reasons} text={demand?.current.reasonText} />}
                {content}
              </>
            ),
          }))}
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
            <Button className="main-action" loading={isEnding} onClick={() => void end()}>
              {t('demand.form.submit')}
            </Button>
          }
        />
      </Form>
      <aside className="form-side">
        {demand && <CompletenessMeter completeness={demand.completeness} missing={demand.missing} />}
      </aside>
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
