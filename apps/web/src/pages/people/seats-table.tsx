import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { organisationRolesQuery, type PersonDetail } from '../../api/people-queries';
import { ReasonDialog } from '../../parts/reason-dialog';
import { RoleWords } from '../../parts/role-words';
import { RolesDialog, type NewRoles } from '../../parts/roles-dialog';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { nameIn } from '../../parts/name-in';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage } from '../../parts/terms';

type Seat = PersonDetail['seats'][number];
type Asking = { what: 'roles' | 'removal'; seat: Seat };

export function SeatsTable({ person, canChange }: { person: PersonDetail; canChange: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <RowTable
        caption={t('people.seats')}
        rows={person.seats}
        keyOf={(seat) => seat.organisationId}
        empty={<p>{t('people.noSeats')}</p>}
        columns={[
          { title: t('organisations.name'), cell: (seat) => organisationNameIn(language, seat) },
          { title: t('members.roles'), cell: (seat) => <RoleWords roles={seat.roles} /> },
          {
            title: t('people.state'),
            cell: (seat) => <StateMark of="organisation" state={seat.organisationState} />,
          },
          {
            title: t('members.actions'),
            cell: (seat) =>
              canChange && (
                <span className="row-actions">
                  <Button size="small" onClick={() => setAsking({ what: 'roles', seat })}>
                    {t('members.changeRoles')}
                  </Button>
                  <Button size="small" onClick={() => setAsking({ what: 'removal', seat })}>
                    {t('members.remove')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {asking?.what === 'roles' && <ChangeRoles person={person} seat={asking.seat} onDone={close} />}
      {asking?.what === 'removal' && <RemoveSeat person={person} seat={asking.seat} onDone={close} />}
    </>
  );
}

type DialogProps = { person: PersonDetail; seat: Seat; onDone: () => void };

const to = (id: string, key: string) => ({ params: { path: { id }, header: once(key) } });

function ChangeRoles({ person, seat, onDone }: DialogProps) {
  const { organisationId, version } = seat;
  const language = useLanguage();
  const roles = useQuery(organisationRolesQuery(organisationId));
  const change = useCommand({
    send: async (key, given: NewRoles) =>
      answerOf(
        await client.PUT('/api/people/{id}/roles', {
          ...to(person.id, key),
          body: { ...given, organisationId, version },
        }),
      ),
    changes: [['people']],
    onDone,
  });
  if (!roles.data) return null;
  return (
    <RolesDialog
      name={nameIn(language, person)}
      held={seat.roles}
      choices={roles.data.items.map(({ role }) => ({ role, isYoursToGrant: true }))}
      pending={change.pending}
      problem={change.problem}
      onCancel={onDone}
      onConfirm={change.run}
    />
  );
}

function RemoveSeat({ person, seat, onDone }: DialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisationId, version } = seat;
  const remove = useCommand({
    send: async (key, { reasonCode, reasonText }: { reasonCode?: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/people/{id}/removal', {
          ...to(person.id, key),
          body: { organisationId, version, reasonText, reasonCode: reasonCode ?? '' },
        }),
      ),
    changes: [['people']],
    onDone,
  });
  return (
    <ReasonDialog
      title={t('members.removeOf', { name: nameIn(language, person) })}
      explanation={`${organisationNameIn(language, seat)} · ${t('members.removeNote')}`}
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
