import { useTranslation } from 'react-i18next';
import type { DemandRevision } from '../api/shapes';
import { Changed, ChangedMark } from './document/changes';
import { DocumentFacts } from './document/document-facts';
import { DocumentPassage, OtherLanguage } from './document/document-passage';
import { DocumentTable } from './document/document-table';
import { FileList } from './file-list';
import { IndicatorTable } from './indicator-table';
import { contactLine } from './contact-line';
import { Day } from './moment';
import { Money } from './money';
import { useTerms } from './terms';
import { asWritten } from './written';

type Props = {
  revision: DemandRevision;
  /** Until when it is valid in fact, where it is public: the revision may name no day. */
  validUntil?: string | null;
};

/** One revision as a document to read: on the owner's page and on the expert's desk. */
export function DemandDocument({ revision, validUntil }: Props) {
  const { t } = useTranslation();
  return (
    <article className="document">
      <h2>
        <Changed field="title">{asWritten(revision.title)}</Changed> <ChangedMark field="title" />
      </h2>
      <OtherLanguage field="title" of={revision} />
      <DocumentPassage
        field="background"
        title={t('public.detail.needed')}
        text={revision.background}
        of={revision}
        isExpected
      />
      <DocumentTable
        field="indicators"
        title={t('public.detail.indicators')}
        isEmpty={revision.indicators.length === 0}
      >
        <IndicatorTable indicators={revision.indicators} />
      </DocumentTable>
      <DocumentPassage
        field="existingBasis"
        title={t('public.detail.basis')}
        text={revision.existingBasis}
        of={revision}
      />
      <DocumentPassage
        field="solverConditions"
        title={t('public.detail.conditions')}
        text={revision.solverConditions}
        of={revision}
      />
      <DocumentTable field="attachmentIds" title={t('desk.files.title')} isEmpty={revision.attachments.length === 0}>
        <FileList files={revision.attachments} empty={null} />
        {revision.attachments.some((file) => file.scanned === 'content-only') && (
          <p className="soft">{t('drafting.files.contentOnly')}</p>
        )}
      </DocumentTable>
      <h3>{t('public.detail.facts')}</h3>
      <DemandFactRows revision={revision} validUntil={validUntil} />
    </article>
  );
}

function DemandFactRows({ revision, validUntil }: Props) {
  const until = validUntil ?? revision.validUntil;
  const { t } = useTranslation();
  const { term } = useTerms();
  const label = t('demand.field', { returnObjects: true });
  const { contact } = revision;
  const withheld = revision.isWithoutPeople && <span className="soft">{t('demand.withheld')}</span>;
  const modes = revision.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma'));
  return (
    <DocumentFacts
      rows={[
        ['demandType', t('public.detail.demandType'), term('demandTypes', revision.demandType)],
        ['highTechField', t('public.detail.field'), term('highTechFields', revision.highTechField)],
        // Asked for by no form: it comes with an import, and is no gap elsewhere.
        ...(revision.contractField
          ? [
              [
                'contractField',
                t('achievement.field.contractField'),
                term('contractFields', revision.contractField),
              ] as const,
            ]
          : []),
        ['industry', label.industry, term('industries', revision.industry)],
        [
          'budget',
          t('public.detail.budget'),
          (revision.budget || revision.budgetNegotiable) && (
            <Money key="m" value={revision.budget} negotiable={revision.budgetNegotiable} />
          ),
        ],
        ['cooperationModes', t('public.detail.modes'), modes],
        ['deadline', t('public.detail.deadline'), revision.deadline && <Day at={revision.deadline} />],
        [
          'validUntil',
          label.validUntil,
          until ? <Day at={until} /> : <span className="soft">{t('demand.validUsual')}</span>,
        ],
        ['ipArrangement', t('public.detail.ipArrangement'), term('ipArrangements', revision.ipArrangement)],
        ['districtCode', t('public.detail.district'), term('districts', revision.districtCode)],
        ['keywords', t('public.detail.keywords'), revision.keywords.join(t('comma'))],
        ['decisionOwner', label.decisionOwner, revision.decisionOwner ?? withheld],
        ['contact', label.contact, contact ? contactLine(contact) : withheld],
        ['anonymous', label.anonymous, revision.anonymous ? t('demand.anonymousYes') : t('demand.anonymousNo')],
        ['visibility', label.visibility, term('visibilities', revision.visibility)],
        ...(revision.visibility === 'invited'
          ? ([['invitedUsccs', label.invitedUsccs, revision.invitedUsccs.join(t('comma'))]] as const)
          : []),
        [
          'declaredUnclassified',
          t('achievement.field.declaredUnclassified'),
          t(revision.declaredUnclassified ? 'achievement.declared' : 'achievement.notDeclared'),
        ],
      ]}
    />
  );
}
