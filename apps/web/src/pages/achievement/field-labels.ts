import { useTranslation } from 'react-i18next';
import type { FieldLabels } from '../../parts/form/field-label';

/** The labels of the achievement's form, by the contract's paths. */
export function useAchievementLabels(): FieldLabels {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const shared = t('demand.field', { returnObjects: true });
  return {
    ...label,
    keywords: shared.keywords,
    highTechField: shared.highTechField,
    districtCode: shared.districtCode,
    contact: shared.contact,
    'contact.name': shared.contactName,
    'contact.phone': shared.contactPhone,
    'contact.email': shared.contactEmail,
    attachmentIds: label.attachments,
    ipRights: t('public.detail.ip'),
    'ipRights.kind': t('public.detail.ipKind'),
    'ipRights.number': t('public.detail.ipNumber'),
    'ipRights.status': t('public.detail.ipStatus'),
    'ipRights.expiresOn': label.ipExpires,
    'owners.name': label.ownerName,
    'owners.uscc': label.ownerUscc,
    'owners.share': label.ownerShare,
    team: t('public.detail.team'),
    'team.name': label.memberName,
    'team.role': label.memberRole,
    'team.organisation': label.memberOrganisation,
    'team.contribution': label.memberContribution,
  };
}
