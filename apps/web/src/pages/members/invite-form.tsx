import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { memberRolesQuery, type Role } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { RoleTicks } from '../../parts/role-ticks';
import { useLanguage } from '../../parts/terms';

type NewInvitation = { email: string; roles: Role[]; language: 'zh' | 'en' };

export function useInvite(onDone?: () => void) {
  return useCommand({
    send: async (key, body: NewInvitation) =>
      answerOf(await client.POST('/api/invitations', { params: { header: once(key) }, body })),
    changes: [['invitations']],
    onDone,
  });
}

export function InviteForm() {
  const { t } = useTranslation();
  const own = useLanguage();
  const grantable = useQuery(memberRolesQuery);
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<'zh' | 'en'>(own);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [told, setTold] = useState('');
  const invite = useInvite(() => {
    setEmail('');
    setTold(t('members.invited'));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (roles.length === 0) return setTold(t('members.chooseRoles'));
    setTold('');
    invite.run({ email: email.trim(), roles: [...roles], language });
  };
  return (
    <form className="panel small-form" onSubmit={submit}>
      <label className="stacked">
        {t('members.email')}
        <Input
          type="email"
          required
          maxLength={200}
          value={email}
          autoComplete="off"
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <label className="stacked">
        {t('members.mailLanguage')}
        <select
          className="native-select"
          value={language}
          onChange={({ target }) => setLanguage(target.value === 'en' ? 'en' : 'zh')}
        >
          <option value="zh">中文</option>
          <option value="en">English</option>
        </select>
      </label>
      <Loaded of={grantable} lines={1}>
        {({ items }) => <RoleTicks choices={items} chosen={roles} onChange={setRoles} />}
      </Loaded>
      {invite.problem && <ProblemNotice problem={invite.problem} onRetry={invite.again} />}
      <div className="small-form-end">
        <Button className="main-action" htmlType="submit" loading={invite.pending}>
          {t('members.invite')}
        </Button>
        <span role="status">{told}</span>
      </div>
    </form>
  );
}
