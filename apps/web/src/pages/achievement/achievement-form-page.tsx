import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { achievementQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { AchievementForm } from './achievement-form';
import { emptyAchievement, valuesOf } from './form-values';

export function NewAchievementPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PageHead
        title={t('achievement.new')}
        lead={t('achievement.form.lead')}
        back={<Link to="/achievements">{t('achievement.mine')}</Link>}
      />
      <AchievementForm achievement={null} initial={emptyAchievement(language)} />
    </>
  );
}

export function EditAchievementPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/achievements/$id/edit' });
  const reading = useQuery({ ...achievementQuery(id), refetchOnWindowFocus: false });
  return (
    <>
      <PageHead
        title={t('achievement.form.edit')}
        lead={t('achievement.form.editLead')}
        back={
          <Link to="/achievements/$id" params={{ id }}>
            {reading.data?.current.title ?? t('back')}
          </Link>
        }
      />
      <Loaded of={reading}>
        {(achievement) => (
          <AchievementForm key={achievement.id} achievement={achievement} initial={valuesOf(achievement.current)} />
        )}
      </Loaded>
    </>
  );
}
