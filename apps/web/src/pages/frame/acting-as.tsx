import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { asProblem } from '../../api/problem';
import { sessionQuery } from '../../api/queries';
import type { Session } from '../../api/shapes';
import { organisationNameIn } from '../../parts/organisation-name';
import { mayLeave } from '../../parts/form/unsaved';
import { dateText } from '../../parts/moment-text';
import { langOf } from '../../parts/lang-of';
import { ProblemNotice } from '../../parts/problem-notice';
import { useLanguage, useTerms } from '../../parts/terms';
import { asWritten } from '../../parts/written';

type Capacity = Session['capacities'][number];

const keyOf = ({ organisationId, mandateId }: Capacity) => `${organisationId} ${mandateId ?? ''}`;

/**
 * Signed in with a choice still to make, as after one's organisation was verified: the page asks, rather than staying blank.
 * Where there is only one it is taken; the button stays for when that fails.
 */
export function ChooseActingAs({ capacities }: { capacities: readonly Capacity[] }) {
  const { t } = useTranslation();
  const change = useActFor();
  const words = useCapacityWords();
  const { mutate } = change;
  const only = capacities.length === 1 ? capacities[0] : undefined;
  useEffect(() => {
    if (only) mutate(only);
  }, [mutate, only]);
  return (
    <section className="panel">
      <h2>{t('frame.chooseTitle')}</h2>
      <p>{t('frame.chooseLead')}</p>
      <ul className="choices">
        {capacities.map((capacity) => (
          <li key={keyOf(capacity)}>
            <button
              type="button"
              className={capacities.length === 1 ? 'action' : 'link-button'}
              disabled={change.isPending}
              onClick={() => change.mutate(capacity)}
            >
              {asWritten(words(capacity))}
            </button>
          </li>
        ))}
      </ul>
      {change.error && <ProblemNotice problem={asProblem(change.error)} />}
    </section>
  );
}

/** Whose business one is doing is always visible; with several memberships or mandates it can be changed here. */
export function ActingAs({ session }: { session: Session }) {
  const { t } = useTranslation();
  const change = useActFor();
  const { actingAs, capacities } = session;
  const words = useCapacityWords();
  if (capacities.length === 0) return <span className="acting-as soft">{t('frame.actingForNobody')}</span>;
  if (capacities.length === 1 && actingAs) return <span className="acting-as">{asWritten(words(actingAs))}</span>;
  return (
    <label className={actingAs?.mandateId ? 'acting-as mandated' : 'acting-as'}>
      <span className="soft">{t(actingAs?.mandateId ? 'frame.actingUnderMandate' : 'frame.actingAs')}</span>
      <select
        className="native-select"
        value={actingAs ? keyOf(actingAs) : ''}
        disabled={change.isPending}
        onChange={({ target }) => {
          const chosen = capacities.find((capacity) => keyOf(capacity) === target.value);
          if (chosen) change.mutate(chosen);
        }}
      >
        {!actingAs && <option value="">{t('frame.chooseActingAs')}</option>}
        {capacities.map((capacity) => (
          <option key={keyOf(capacity)} value={keyOf(capacity)} lang={langOf(words(capacity))}>
            {words(capacity)}
          </option>
        ))}
      </select>
      {change.error && <ProblemNotice problem={asProblem(change.error)} />}
    </label>
  );
}

function useActFor() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    // What is unsaved belongs to the organisation that one acts for until now: asked about before that changes.
    mutationFn: async ({ organisationId, mandateId }: Capacity) =>
      (await mayLeave())
        ? answerOf(
            await client.PUT('/api/session/acting-as', { body: { organisationId, mandateId: mandateId ?? undefined } }),
          )
        : undefined,
    onSuccess: async (next) => {
      if (!next) return;
      // Nothing read for one organisation may be shown while acting for another.
      await navigate({ to: '/', ignoreBlocker: true });
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'taxonomy' });
      queries.setQueryData(sessionQuery.queryKey, next);
    },
  });
}

function useCapacityWords() {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  return (capacity: Capacity) => {
    const { roles, endsOn } = capacity;
    const name = organisationNameIn(language, capacity);
    const until = endsOn ? ` · ${t('frame.mandateUntil', { day: dateText(endsOn, language) })}` : '';
    return `${name} · ${roles.map((role) => term('roles', role)).join(t('comma'))}${until}`;
  };
}
