import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccount } from '../../api/people-queries';
import { EmptyList } from '../../parts/empty-list';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { useLanguage, useTerms } from '../../parts/terms';
import { asWritten } from '../../parts/written';
import { nameBeside, nameIn } from '../../parts/name-in';

export type OrganisationMove = 'suspend' | 'reinstate';
const moves: readonly OrganisationMove[] = ['suspend', 'reinstate'];

type Props = {
  organisations: readonly OrganisationAccount[];
  onMove: (organisation: OrganisationAccount, action: OrganisationMove) => void;
};

export function OrganisationsTable({ organisations, onMove }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('organisations.table')}
      rows={organisations}
      keyOf={(organisation) => organisation.id}
      empty={<EmptyList isFiltered text={t('organisations.empty')} />}
      columns={[
        {
          title: t('organisations.name'),
          cell: (organisation) => (
            <>
              {asWritten(nameIn(language, organisation))}
              <br />
              <small className="soft">
                {asWritten([nameBeside(language, organisation), organisation.uscc].filter(Boolean).join(' · '))}
              </small>
            </>
          ),
        },
        { title: t('organisations.kind'), cell: ({ kind }) => term('organisationKinds', kind) },
        { title: t('people.state'), cell: ({ state }) => <StateMark of="organisation" state={state} /> },
        {
          title: t('organisations.members'),
          cell: ({ id, members }) => (
            <Link to="/people" search={{ organisationId: id }} data-row-link>
              {t('organisations.memberCount', { count: members })}
            </Link>
          ),
        },
        {
          title: t('organisations.administrators'),
          cell: ({ administrators }) =>
            administrators.length > 0 ? (
              asWritten(administrators.map((one) => nameIn(language, one)).join(t('comma')))
            ) : (
              <span className="soft">{t('organisations.noAdministrator')}</span>
            ),
        },
        {
          title: t('members.actions'),
          cell: (organisation) =>
            moves
              .filter((action) => organisation.allowedActions.includes(action))
              .map((action) => (
                <Button key={action} size="small" onClick={() => onMove(organisation, action)}>
                  {t(`organisations.${action}`)}
                </Button>
              )),
        },
      ]}
    />
  );
}
