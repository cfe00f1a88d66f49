import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { asProblem } from '../../api/problem';
import { sessionQuery } from '../../api/queries';
import type { Session } from '../../api/shapes';
import mark from '../../look/mark.svg';
import { ProblemNotice } from '../../parts/problem-notice';
import { useLanguage, useTerms } from '../../parts/terms';
import { LanguageSwitch } from './language-switch';

export function TopBar({ session }: { session: Session | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <header className="console-top">
      <a className="wordmark" href="/" aria-label={t('frame.toPublic')}>
        <img src={mark} alt="" width="24" height="24" />
        <span>{t('brand')}</span>
      </a>
      {session && <ActingAs session={session} />}
      <div className="console-top-end">
        <LanguageSwitch />
        {session && (
          <>
            <span>{language === 'en' ? (session.person.nameEn ?? session.person.name) : session.person.name}</span>
            <SignOut />
          </>
        )}
      </div>
    </header>
  );
}

/** Whose business one is doing is always visible; with several memberships it can be changed here. */
function ActingAs({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: async (organisationId: string) =>
      answerOf(await client.PUT('/api/session/acting-as', { body: { organisationId } })),
    onSuccess: async (next) => {
      // Nothing read for one organisation may be shown while acting for another.
      await navigate({ to: '/' });
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'taxonomy' });
      queries.setQueryData(sessionQuery.queryKey, next);
    },
  });
  type Named = { organisationName: string; organisationNameEn?: string | null; roles: string[] };
  const nameOf = (of: Named) =>
    language === 'en' ? (of.organisationNameEn ?? of.organisationName) : of.organisationName;
  const rolesOf = (of: Named) => of.roles.map((role) => term('roles', role)).join(t('comma'));
  if (session.memberships.length < 2) {
    return (
      <span className="acting-as">
        {nameOf(session.actingAs)} <span className="soft">{rolesOf(session.actingAs)}</span>
      </span>
    );
  }
  return (
    <label className="acting-as">
      <span className="soft">{t('frame.actingAs')}</span>
      <select
        className="native-select"
        value={session.actingAs.organisationId}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.target.value)}
      >
        {session.memberships.map((membership) => (
          <option key={membership.organisationId} value={membership.organisationId}>
            {nameOf(membership)} · {rolesOf(membership)}
          </option>
        ))}
      </select>
      {change.error && <ProblemNotice problem={asProblem(change.error)} />}
    </label>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const signOut = useMutation({
    mutationFn: async () => client.DELETE('/api/session'),
    onSuccess: () => location.assign('/'),
  });
  return (
    <button type="button" className="link-button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('frame.signOut')}
    </button>
  );
}
