import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mandate } from '../../api/people-queries';
import { nameAs } from '../../parts/name-in';
import { Day } from '../../parts/moment';
import { Reasons } from '../../parts/reasons';
import { RoleWords } from '../../parts/role-words';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { useLanguage } from '../../parts/terms';
import { MandateDialog, type MandateMove } from './mandate-dialog';
import { asWritten } from '../../parts/written';
import { nameIn } from '../../parts/name-in';

type Props = { side: 'given' | 'received'; mandates: readonly Mandate[]; empty: ReactNode };

export function MandateTable({ side, mandates, empty }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<{ mandate: Mandate; action: MandateMove } | null>(null);
  return (
    <>
      <RowTable
        caption={t(`mandates.${side}`)}
        rows={mandates}
        keyOf={(mandate) => mandate.id}
        empty={empty}
        columns={[
          {
            title: t(side === 'given' ? 'mandates.agent' : 'mandates.principal'),
            cell: (mandate) => (side === 'given' ? <Agent mandate={mandate} /> : <Principal mandate={mandate} />),
          },
          { title: t('mandates.roles'), cell: ({ roles }) => <RoleWords roles={roles} /> },
          {
            title: t('mandates.days'),
            cell: ({ startsOn, endsOn }) => (
              <span className="days">
                <Day at={startsOn} /> – <Day at={endsOn} />
              </span>
            ),
          },
          { title: t('mandates.purpose'), cell: ({ purpose }) => purpose },
          { title: t('mandates.state'), cell: (mandate) => <Standing mandate={mandate} /> },
          {
            title: t('members.actions'),
            cell: (mandate) => (
              <span className="row-actions">
                {mandate.allowedActions.map((action) => (
                  <Button
                    key={action}
                    size="small"
                    onClick={() => setAsking({ mandate, action: action as MandateMove })}
                  >
                    {t(`mandates.action.${action as MandateMove}`)}
                  </Button>
                ))}
              </span>
            ),
          },
        ]}
      />
      {asking && <MandateDialog {...asking} onDone={() => setAsking(null)} />}
    </>
  );
}

function Agent({ mandate }: { mandate: Mandate }) {
  const language = useLanguage();
  const { agentName: name, agentNameEn: nameEn, agentOrganisationName, agentOrganisationNameEn } = mandate;
  const organisation = (language === 'en' && agentOrganisationNameEn) || agentOrganisationName;
  return (
    <>
      {asWritten(nameIn(language, { name, nameEn }))}
      <br />
      <small className="soft">{asWritten([organisation, mandate.agentLogin].filter(Boolean).join(' · '))}</small>
    </>
  );
}

function Principal({ mandate }: { mandate: Mandate }) {
  const language = useLanguage();
  return asWritten(nameAs('principal', language, mandate));
}

function Standing({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation();
  return (
    <>
      <StateMark of="mandate" state={mandate.state} /> <WayDots of="mandate" state={mandate.state} />
      {mandate.state === 'active' && (
        <div>
          <small className="soft">{t(mandate.inForce ? 'mandates.inForce' : 'mandates.notYet')}</small>
        </div>
      )}
      <Reasons table="mandateReasons" codes={mandate.reasonCodes} text={mandate.reasonText} />
    </>
  );
}
