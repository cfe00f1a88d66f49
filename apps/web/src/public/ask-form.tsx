import { useTranslation } from 'react-i18next';

const messages = ['tooShort', 'tooMany', 'down', 'offline', 'signedOut'] as const;

/** ask.ts sends it; every sentence it may need is already here. */
export function AskForm({ demandId }: { demandId: string }) {
  const { t } = useTranslation();
  return (
    <>
      <noscript>
        <p className="note">{t('question.public.noScript')}</p>
      </noscript>
      <form
        className="ask"
        method="post"
        action={`/demands/${demandId}`}
        data-ask={`/api/demands/${demandId}/questions`}
        noValidate
      >
        <h3>{t('question.public.askTitle')}</h3>
        <label htmlFor="question">{t('question.public.askLabel')}</label>
        <textarea
          id="question"
          name="text"
          required
          maxLength={2000}
          rows={5}
          aria-describedby="question-hint question-fault"
        />
        <p id="question-hint" className="soft hint">
          {t('question.public.askHint')}
        </p>
        <div id="question-fault" role="alert">
          {messages.map((name) => (
            <p key={name} data-message={name} className="fault" hidden>
              {t(`question.public.${name}`)}
            </p>
          ))}
          <p data-message="told" data-told className="fault" hidden />
        </div>
        <button type="submit" className="action" data-going={t('question.public.sending')}>
          {t('question.public.go')}
        </button>
      </form>
      <p id="asked" role="status" tabIndex={-1} className="note note-good" hidden>
        {t('question.public.done')} <a href="/console/questions?side=asked">{t('question.public.mine')}</a>
      </p>
    </>
  );
}
