import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFreshQuery } from '../../api/fresh-query';
import { achievementQuery } from '../../api/queries';
import { knownOf } from '../../parts/form/known-of';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../parts/terms';
import { useBornForm } from '../../parts/wizard/use-born-form';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { AchievementForm } from './achievement-form';
import { emptyAchievement, valuesOf } from './form-values';
import { asWritten } from '../../parts/written';

/** An achievement is of no industry. */
const contactAndPlace = ({ contact, districtCode }: ReturnType<typeof knownOf>) => ({ contact, districtCode });

/** Both /achievements/new and /achievements/…/edit. */
export function AchievementFormPage() {
  const { id } = useParams({ strict: false });
  const { step } = useSearch({ strict: false });
  const navigate = useNavigate();
  const form = useBornForm(id);
  const created = (born: string) => {
    form.expect(born);
    void navigate({
      to: '/achievements/$id/edit',
      params: { id: born },
      search: { step },
      replace: true,
      resetScroll: false,
    });
  };
  return <FormPlace key={form.turn} id={id} onCreated={created} />;
}

function FormPlace({ id, onCreated }: { id: string | undefined; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const [isNew] = useState(id === undefined);
  const [empty] = useState(() => emptyAchievement(language, contactAndPlace(knownOf(session))));
  const reading = useFreshQuery({ ...achievementQuery(id ?? ''), enabled: id !== undefined });
  const shared = { personId: session.person.id, onCreated };
  const isDraft = !reading.data?.published;
  if (isNew) {
    return (
      <>
        <PageHead
          title={t('achievement.new')}
          lead={t('achievement.form.lead')}
          back={<Link to="/achievements">{t('achievement.mine')}</Link>}
        />
        <AchievementForm {...shared} achievement={reading.data ?? null} initial={empty} />
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t(isDraft ? 'achievement.form.editDraft' : 'achievement.form.edit')}
        lead={t(isDraft ? 'achievement.form.lead' : 'achievement.form.editLead')}
        back={
          id && (
            <Link to="/achievements/$id" params={{ id }}>
              {asWritten(reading.data?.current.title ?? t('back'))}
            </Link>
          )
        }
      />
      <Loaded of={reading}>
        {(achievement) => (
          <AchievementForm {...shared} achievement={achievement} initial={valuesOf(achievement.current)} />
        )}
      </Loaded>
    </>
  );
}
