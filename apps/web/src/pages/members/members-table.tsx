import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { memberRolesQuery, membersQuery, type Member } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { Day } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { ReasonDialog } from '../../parts/reason-dialog';
import { RoleWords } from '../../parts/role-words';
import { RolesDialog, type NewRoles } from '../../parts/roles-dialog';
import { type Column, RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { asWritten } from '../../parts/written';
import { nameIn } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';

type Asking = { what: 'roles' | 'removal'; member: Member };

export function MembersTable({ isAdmin }: { isAdmin: boolean }) {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(membersQuery);
  const [asking, setAsking] = useState<Asking | null>(null);
  const columns = useColumns(isAdmin, setAsking);
  return (
    <section className="block">
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('members.table')}
            rows={data.pages.flatMap((page) => page.items)}
            keyOf={(member) => member.personId}
            empty={<p>{t('members.empty')}</p>}
            columns={columns}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      {asking?.what === 'roles' && <ChangeRoles member={asking.member} onDone={() => setAsking(null)} />}
      {asking?.what === 'removal' && <RemoveMember member={asking.member} onDone={() => setAsking(null)} />}
    </section>
  );
}

function useColumns(isAdmin: boolean, ask: (asking: Asking) => void): [Column<Member>, ...Column<Member>[]] {
  const { t } = useTranslation();
  const language = useLanguage();
  const name: Column<Member> = {
    title: t('members.name'),
    cell: (member) => (
      <>
        {asWritten(nameIn(language, member))}
        {member.isYourself && <span className="soft">{t('members.you')}</span>}
      </>
    ),
  };
  const roles: Column<Member> = { title: t('members.roles'), cell: (member) => <RoleWords roles={member.roles} /> };
  const since: Column<Member> = { title: t('members.since'), cell: (member) => <Day at={member.since} /> };
  if (!isAdmin) return [name, roles, since];
  return [
    name,
    { title: t('members.login'), cell: (member) => member.login },
    roles,
    {
      title: t('members.account'),
      cell: (member) => member.state && <StateMark of="person" state={member.state} />,
    },
    since,
    {
      title: t('members.actions'),
      cell: (member) =>
        member.isYourself ? (
          <span className="soft">{t('members.ownRow')}</span>
        ) : (
          <span className="row-actions">
            <Button size="small" onClick={() => ask({ what: 'roles', member })}>
              {t('members.changeRoles')}
            </Button>
            <Button size="small" onClick={() => ask({ what: 'removal', member })}>
              {t('members.remove')}
            </Button>
          </span>
        ),
    },
  ];
}

type DialogProps = { member: Member; onDone: () => void };

const to = (personId: string, key: string) => ({ params: { path: { personId }, header: once(key) } });

function ChangeRoles({ member, onDone }: DialogProps) {
  const language = useLanguage();
  const roles = useQuery(memberRolesQuery);
  const change = useCommand({
    send: async (key, given: NewRoles) =>
      answerOf(
        await client.PUT('/api/members/{personId}/roles', {
          ...to(member.personId, key),
          body: { ...given, version: member.version ?? 0 },
        }),
      ),
    changes: [['members']],
    onDone,
  });
  if (!roles.data) return null;
  return (
    <RolesDialog
      name={nameIn(language, member)}
      held={member.roles}
      choices={roles.data.items}
      pending={change.pending}
      problem={change.problem}
      onCancel={onDone}
      onConfirm={change.run}
    />
  );
}

function RemoveMember({ member, onDone }: DialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const remove = useCommand({
    send: async (key, given: { reasonCode?: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/members/{personId}/removal', {
          ...to(member.personId, key),
          body: { reasonCode: given.reasonCode ?? '', reasonText: given.reasonText, version: member.version ?? 0 },
        }),
      ),
    changes: [['members']],
    onDone,
  });
  return (
    <ReasonDialog
      title={t('members.removeOf', { name: nameIn(language, member) })}
      explanation={t('members.removeNote')}
      table="identityReasons"
      verdict="remove"
      needsReason
      pending={remove.pending}
      problem={remove.problem}
      onCancel={onDone}
      onConfirm={remove.run}
    />
  );
}
