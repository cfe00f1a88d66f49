import { useTranslation } from 'react-i18next';
import type { AchievementRevision } from '../api/shapes';
import { Changed, ChangedMark } from './document/changes';
import { DocumentFacts } from './document/document-facts';
import { DocumentPassage, OtherLanguage } from './document/document-passage';
import { DocumentTable } from './document/document-table';
import { contactLine } from './contact-line';
import { FileList } from './file-list';
import { IpRightTable } from './ip-right-table';
import { Money } from './money';
import { OwnerTable } from './owner-table';
import { TeamTable } from './team-table';
import { useTerms } from './terms';
import { asWritten } from './written';

type Props = { revision: AchievementRevision };

/** One revision as a document to read: on the owner's page and on the desks. */
export function AchievementDocument({ revision }: Props) {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const passages = [
    ['benefit', label.benefit],
    ['economics', label.economics],
    ['applicationCases', label.applicationCases],
    ['neededConditions', label.neededConditions],
    ['trlEvidence', label.trlEvidence],
  ] as const;
  return (
    <article className="document">
      <h2>
        <Changed field="title">{asWritten(revision.title)}</Changed> <ChangedMark field="title" />
      </h2>
      <OtherLanguage field="title" of={revision} />
      <DocumentPassage
        field="summary"
        title={t('public.detail.offered')}
        text={revision.summary}
        of={revision}
        isExpected
      />
      {passages.map(([field, title]) => (
        <DocumentPassage key={field} field={field} title={title} text={revision[field]} of={revision} />
      ))}
      <LockedDetail revision={revision} />
      <DocumentTable field="ipRights" title={t('public.detail.ip')} isEmpty={revision.ipRights.length === 0}>
        <IpRightTable rights={revision.ipRights} />
      </DocumentTable>
      <DocumentTable field="owners" title={label.owners} isEmpty={revision.owners.length === 0}>
        <OwnerTable owners={revision.owners} />
      </DocumentTable>
      <DocumentTable field="team" title={t('public.detail.team')} isEmpty={revision.team.length === 0}>
        <TeamTable team={revision.team} />
      </DocumentTable>
      <DocumentTable field="attachmentIds" title={t('desk.files.title')} isEmpty={revision.attachments.length === 0}>
        <FileList files={revision.attachments} empty={null} />
        {revision.attachments.some((file) => file.scanned === 'content-only') && (
          <p className="soft">{t('drafting.files.contentOnly')}</p>
        )}
      </DocumentTable>
      <h3>{t('public.detail.facts')}</h3>
      <AchievementFactRows revision={revision} />
    </article>
  );
}

function LockedDetail({ revision }: Props) {
  const { t } = useTranslation();
  return (
    <div className="locked-part">
      <DocumentPassage
        field="detail"
        title={`${t('achievement.field.detail')} · ${t('achievement.form.locked')}`}
        text={revision.detail}
        of={revision}
      />
    </div>
  );
}

function AchievementFactRows({ revision }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const label = t('achievement.field', { returnObjects: true });
  const { contact } = revision;
  const modes = revision.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma'));
  const rights = t(revision.ipAvailable ? 'public.detail.ipAvailable' : 'public.detail.ipNotAvailable');
  return (
    <DocumentFacts
      rows={[
        ['trl', t('public.detail.trl'), revision.trl === null ? null : `TRL ${term('trl', revision.trl)}`],
        ['maturityStage', t('public.detail.stage'), term('maturityStages', revision.maturityStage)],
        ['category', label.category, term('achievementCategories', revision.category)],
        ['form', t('public.detail.form'), term('achievementForms', revision.form)],
        ['attribute', label.attribute, term('achievementAttributes', revision.attribute)],
        ['level', label.level, term('achievementLevels', revision.level)],
        ['evaluationReport', label.evaluationReport, revision.evaluationReport],
        ['registrationNumber', label.registrationNumber, revision.registrationNumber],
        ['sourceProject', label.sourceProject, revision.sourceProject],
        ['completedOn', t('public.detail.completedOn'), revision.completedOn],
        ['highTechField', t('public.detail.field'), term('highTechFields', revision.highTechField)],
        ['contractField', label.contractField, term('contractFields', revision.contractField)],
        [
          'price',
          t('public.detail.price'),
          (revision.price || revision.priceNegotiable) && (
            <Money key="m" value={revision.price} negotiable={revision.priceNegotiable} />
          ),
        ],
        ['cooperationModes', t('public.detail.transferModes'), modes],
        ['ipAvailable', t('achievement.rightsState'), rights],
        ['entitlement', label.entitlement, term('entitlements', revision.entitlement)],
        ['districtCode', t('public.detail.district'), term('districts', revision.districtCode)],
        ['keywords', t('public.detail.keywords'), revision.keywords.join(t('comma'))],
        [
          'contact',
          t('demand.field.contact'),
          contact
            ? contactLine(contact)
            : revision.isWithoutPeople && <span className="soft">{t('demand.withheld')}</span>,
        ],
        [
          'declaredUnclassified',
          label.declaredUnclassified,
          t(revision.declaredUnclassified ? 'achievement.declared' : 'achievement.notDeclared'),
        ],
      ]}
    />
  );
}
