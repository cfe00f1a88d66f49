import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { invitationsQuery, type Invitation } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { Day } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Reasons } from '../../parts/reasons';
import { RoleWords } from '../../parts/role-words';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { nameAs } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';
import { InviteForm, useInvite } from './invite-form';

export function Invitations() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(invitationsQuery);
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const [resent, setResent] = useState<{ id: string; isSent: boolean } | null>(null);
  const again = useInvite(() => setResent((one) => one && { ...one, isSent: true }));
  return (
    <section className="block">
      <h2>{t('members.invitations')}</h2>
      <p className="soft">{t('members.inviteLead')}</p>
      <InviteForm />
      <p role="status">{resent?.isSent && t('members.invited')}</p>
      {again.problem && <ProblemNotice problem={again.problem} onRetry={again.again} />}
      <Loaded of={reading}>
        {(data) => (
          <InvitationTable
            invitations={data.pages.flatMap((page) => page.items)}
            onRevoke={setRevoking}
            sending={again.pending ? (resent?.id ?? null) : null}
            onResend={({ id, email, roles, language }) => {
              setResent({ id, isSent: false });
              again.run({ email, roles, language: language === 'en' ? 'en' : 'zh' });
            }}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      {revoking && <RevokeInvitation invitation={revoking} onDone={() => setRevoking(null)} />}
    </section>
  );
}

type TableProps = {
  invitations: readonly Invitation[];
  /** The one that is on its way anew. */
  sending: string | null;
  onRevoke: (invitation: Invitation) => void;
  onResend: (invitation: Invitation) => void;
};

function InvitationTable({ invitations, sending, onRevoke, onResend }: TableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('members.invitations')}
      rows={invitations}
      keyOf={(invitation) => invitation.id}
      empty={<p>{t('members.noInvitations')}</p>}
      columns={[
        { title: t('members.email'), cell: ({ email }) => email },
        { title: t('members.roles'), cell: ({ roles }) => <RoleWords roles={roles} /> },
        {
          title: t('members.state'),
          cell: (invitation) => (
            <>
              <StateMark of="invitation" state={invitation.state} />
              <Reasons table="invitationReasons" codes={invitation.reasonCodes} text={invitation.reasonText} />
            </>
          ),
        },
        { title: t('members.invitedBy'), cell: (invitation) => asWritten(nameAs('invitedBy', language, invitation)) },
        { title: t('members.expires'), cell: ({ expiresAt }) => <Day at={expiresAt} /> },
        {
          title: t('members.actions'),
          cell: (invitation) =>
            invitation.allowedActions.includes('revoke') && (
              <span className="row-actions">
                <Button
                  size="small"
                  loading={sending === invitation.id}
                  disabled={sending !== null && sending !== invitation.id}
                  onClick={() => onResend(invitation)}
                >
                  {t('members.resend')}
                </Button>
                <Button size="small" onClick={() => onRevoke(invitation)}>
                  {t('members.revoke')}
                </Button>
              </span>
            ),
        },
      ]}
    />
  );
}

function RevokeInvitation({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const { t } = useTranslation();
  const { id, version } = invitation;
  const revoke = useCommand({
    send: async (key, given: { reasonCode?: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/invitations/{id}/revocation', {
          params: { path: { id }, header: once(key) },
          body: { reasonCode: given.reasonCode ?? '', reasonText: given.reasonText, version },
        }),
      ),
    changes: [['invitations']],
    onDone,
  });
  return (
    <ReasonDialog
      title={t('members.revoke')}
      explanation={`${invitation.email} · ${t('members.revokeNote')}`}
      table="invitationReasons"
      verdict="revoke"
      needsReason
      pending={revoke.pending}
      problem={revoke.problem}
      onCancel={onDone}
      onConfirm={revoke.run}
    />
  );
}
