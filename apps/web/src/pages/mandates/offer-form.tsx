import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Fragment, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { memberRolesQuery, type Role } from '../../api/people-queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { RoleTicks } from '../../parts/role-ticks';

type Offer = { login: string; roles: Role[]; startsOn: string; endsOn: string; purpose: string };

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

export function OfferForm() {
  const { t } = useTranslation();
  const grantable = useQuery(memberRolesQuery);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [told, setTold] = useState('');
  const [round, setRound] = useState(0);
  const offer = useCommand({
    send: async (key, body: Offer) =>
      answerOf(await client.POST('/api/mandates', { params: { header: once(key) }, body })),
    changes: [['mandates']],
    // Emptied, so that a second press does not offer the same mandate twice.
    onDone: () => {
      setRound((before) => before + 1);
      setRoles([]);
      setTold(t('mandates.sent'));
    },
  });
  const choices = (grantable.data?.items ?? []).filter(({ inMandate }) => inMandate);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (roles.length === 0) return setTold(t('members.chooseRoles'));
    setTold('');
    const given = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [login, startsOn, endsOn, purpose] = [text('login'), text('startsOn'), text('endsOn'), text('purpose')];
    offer.run({ login, startsOn, endsOn, purpose, roles: [...roles] });
  };
  if (grantable.data && choices.length === 0) return null;
  return (
    <form className="panel small-form" onSubmit={submit}>
      <h3>{t('mandates.offer')}</h3>
      <p className="soft">{t('mandates.offerLead')}</p>
      <Fragment key={round}>
        <label className="stacked">
          {t('mandates.login')}
          <Input name="login" required maxLength={200} autoComplete="off" />
          <small className="soft">{t('mandates.loginHint')}</small>
        </label>
        <RoleTicks choices={choices} chosen={roles} onChange={setRoles} />
        <label className="stacked">
          {t('mandates.from')}
          <input className="native-select" type="date" name="startsOn" required min={today()} defaultValue={today()} />
        </label>
        <label className="stacked">
          {t('mandates.until')}
          <input className="native-select" type="date" name="endsOn" required min={today()} />
        </label>
        <label className="stacked wide">
          {t('mandates.purpose')}
          <Input.TextArea name="purpose" required rows={2} maxLength={1000} />
        </label>
      </Fragment>
      {offer.problem && (
        <ProblemNotice
          problem={offer.problem}
          onRetry={offer.again}
          labels={{ startsOn: t('mandates.from'), endsOn: t('mandates.until'), purpose: t('mandates.purpose') }}
        />
      )}
      <div className="small-form-end">
        <Button className="main-action" htmlType="submit" loading={offer.pending}>
          {t('mandates.send')}
        </Button>
        <span role="status">{told}</span>
      </div>
    </form>
  );
}
