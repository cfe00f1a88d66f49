import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveMatches } from '../../api/live';
import { sessionQuery, taxonomyQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { TermsProvider } from '../../parts/terms';
import { useLateAnchor } from './late-anchor';
import { MandateBanner } from './mandate-banner';
import { Navigation } from './navigation';
import { OwnPlace } from './own-place';
import { PrintLine } from './print-line';
import { TopBar } from './top-bar';

export function Frame() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const taxonomy = useQuery(taxonomyQuery);
  useLateAnchor();
  return (
    <TermsProvider taxonomy={taxonomy.data}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {session.data && <LiveMatches organisationId={session.data.actingAs?.organisationId} />}
      <TopBar session={session.data} />
      <MandateBanner session={session.data} />
      <div className="console-columns">
        <Navigation session={session.data} />
        <main id="main" tabIndex={-1}>
          <Loaded of={session}>
            {() => (
              <Suspense fallback={<p role="status">{t('loading')}</p>}>
                <OwnPlace>
                  <Outlet />
                </OwnPlace>
              </Suspense>
            )}
          </Loaded>
          <PrintLine session={session.data} />
        </main>
      </div>
    </TermsProvider>
  );
}

function LiveMatches({ organisationId }: { organisationId: string | undefined }) {
  useLiveMatches(organisationId);
  return null;
}
