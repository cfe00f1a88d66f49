import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MadeAccessToken, organisationTokensQuery, ownTokensQuery } from '../../api/own-data-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useLanguage } from '../../parts/terms';
import { useSession } from '../frame/roles';
import { AccessTokenTable } from './access-token-table';
import { MadeToken } from './made-token';
import { MakeAccessToken } from './make-access-token';
import { scopesFor } from './token-scopes';

/** Keys for programs: one's own, and for administrators all of the organisation. */
export function AccessTokens() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actingAs } = useSession();
  const mayMake = actingAs && !actingAs.mandateId && scopesFor(actingAs.roles).length > 0;
  const [made, setMade] = useState<MadeAccessToken | null>(null);
  const organisation =
    (language === 'en' ? (actingAs?.organisationNameEn ?? actingAs?.organisationName) : actingAs?.organisationName) ??
    '';
  return (
    <section className="block" aria-labelledby="account-tokens">
      <h2 id="account-tokens">{t('ownData.tokens.title')}</h2>
      <p className="soft">{t(actingAs ? 'ownData.tokens.lead' : 'ownData.tokens.nobody', { organisation })}</p>
      {made ? (
        <MadeToken token={made.token} onKept={() => setMade(null)} />
      ) : (
        actingAs && !actingAs.mandateId && <MakeFor roles={actingAs.roles} onMade={setMade} />
      )}
      <OwnTokens empty={t(mayMake ? 'ownData.tokens.none' : 'ownData.tokens.noneHere')} />
      {actingAs?.roles.includes('organisation_admin') && <OrganisationTokens organisation={organisation} />}
    </section>
  );
}

type MakeProps = { roles: readonly string[]; onMade: (made: MadeAccessToken) => void };

function MakeFor({ roles, onMade }: MakeProps) {
  const { t } = useTranslation();
  const offered = scopesFor(roles);
  if (offered.length === 0) return <p>{t('ownData.tokens.noScope')}</p>;
  return <MakeAccessToken offered={offered} onMade={onMade} />;
}

function OwnTokens({ empty }: { empty: string }) {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(ownTokensQuery);
  return (
    <>
      <h3>{t('ownData.tokens.mine')}</h3>
      <Loaded of={reading}>
        {({ pages }) => (
          <AccessTokenTable
            of="own"
            caption={t('ownData.tokens.mine')}
            tokens={pages.flatMap(({ items }) => items)}
            empty={empty}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

function OrganisationTokens({ organisation }: { organisation: string }) {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(organisationTokensQuery);
  const title = t('ownData.tokens.ofOrganisation', { organisation });
  return (
    <>
      <h3>{title}</h3>
      <p className="soft">{t('ownData.tokens.ofOrganisationLead')}</p>
      <Loaded of={reading}>
        {({ pages }) => (
          <AccessTokenTable
            of="organisation"
            caption={title}
            tokens={pages.flatMap(({ items }) => items)}
            empty={t('ownData.tokens.noneOfOrganisation')}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}
