import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { clockText } from '../moment-text';
import { ProblemNotice } from '../problem-notice';
import { useLanguage } from '../terms';
import type { SaveState } from './autosave';
import { SignInAgain } from './sign-in-again';

type Props = {
  state: SaveState;
  /** How many fields are marked. */
  marked: number;
  /** Why the text of the other side could not be read, in a conflict. */
  unread: Problem | null;
  onRetry: () => void;
  onCompare: () => void;
};

/** Where the text stands, always in sight: saved at which minute, or why not and what to do. */
export function AutosaveLine(props: Props) {
  const { state, unread } = props;
  const isStopped = 'problem' in state;
  return (
    <>
      {state.phase === 'conflict' && unread && <ProblemNotice problem={unread} />}
      <p className="save-line" data-phase={state.phase}>
        <span role="status" className={isStopped ? 'bad' : 'soft'}>
          <StateWords {...props} />
        </span>{' '}
        <WayOn {...props} />
      </p>
    </>
  );
}

function StateWords({ state, marked }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (state.phase) {
    case 'untouched':
      return t('demand.form.draftHint');
    case 'saved': {
      const at = clockText(state.at, language);
      return `✓ ${t(state.isPartial ? 'drafting.save.savedPartly' : 'drafting.save.saved', { at })}`;
    }
    case 'retrying':
      return `! ${t(state.problem.isNetwork ? 'drafting.save.offline' : 'drafting.save.busy')}`;
    case 'refused': {
      const why = marked > 0 ? t('drafting.save.seeMarks', { total: marked }) : state.problem.message;
      return `! ${t('drafting.save.refused', { why: why || t('problem.unreadable') })}`;
    }
    case 'conflict':
      return `! ${t('drafting.save.conflict')}`;
    case 'signedOut':
      return `! ${t('drafting.save.signedOut')}`;
    default:
      return t(`drafting.save.${state.phase}`);
  }
}

function WayOn({ state, onRetry, onCompare }: Props): ReactNode {
  const { t } = useTranslation();
  if (state.phase === 'signedOut') return <SignInAgain />;
  if (state.phase === 'conflict') {
    return (
      <button type="button" className="link-button" onClick={onCompare}>
        {t('drafting.save.compare')}
      </button>
    );
  }
  if (state.phase !== 'retrying') return null;
  return (
    <button type="button" className="link-button" onClick={onRetry}>
      {t('drafting.save.now')}
    </button>
  );
}
