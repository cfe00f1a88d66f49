import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { useCommand } from '../../api/command';
import { ProblemNotice } from '../../parts/problem-notice';
import { OwnErasure } from './own-erasure';
import { asksForPassword, PasswordAgain } from './password-again';

/** What is kept about oneself: to have it, and to have it taken away. */
export function OwnData() {
  return (
    <>
      <ExportSection />
      <OwnErasure />
    </>
  );
}

function ExportSection() {
  const { t } = useTranslation();
  const download = useCommand({
    send: async () => answerOf(await client.GET('/api/account/export')),
    changes: [],
    onDone: (made) => save(JSON.stringify(made, null, 2), `jiqiao-${made.madeAt.slice(0, 10)}.json`),
  });
  return (
    <section className="block" aria-labelledby="account-data">
      <h2 id="account-data">{t('ownData.export.title')}</h2>
      <p className="soft">{t('ownData.export.lead')}</p>
      {asksForPassword(download.problem) ? (
        <PasswordAgain onProved={download.again} />
      ) : (
        download.problem && <ProblemNotice problem={download.problem} onRetry={download.again} />
      )}
      <button
        type="button"
        className="quiet-action"
        disabled={download.pending}
        onClick={() => download.run(undefined)}
      >
        {t('ownData.export.go')}
      </button>
    </section>
  );
}

/** By a link of our own, so that a refusal is shown here and not saved as the file. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
