import { Radio } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { type ImportKind, templateAddress } from '../../api/exchange-queries';
import { FileField } from '../../parts/form/file-field';
import { ProblemNotice } from '../../parts/problem-notice';
import { useLanguage } from '../../parts/terms';

/** Template, file, check: one after the other. The check begins as soon as the file is there. */
export function NewImport({ kinds }: { kinds: readonly ImportKind[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'demands');
  const beginning = useCommand({
    send: async (key: string, fileId: string) =>
      answerOf(await client.POST('/api/imports', { params: { header: once(key) }, body: { kind, fileId } })),
    changes: [['imports']],
    onDone: ({ id }) => void navigate({ to: '/imports/$id', params: { id } }),
  });
  return (
    <section className="panel">
      <h2>{t('exchange.begin')}</h2>
      {kinds.length > 1 && (
        <Radio.Group
          aria-label={t('exchange.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as ImportKind)}
          options={kinds.map((value) => ({ value, label: t(`exchange.kinds.${value}`) }))}
        />
      )}
      <ol className="import-steps">
        <li>
          <a href={templateAddress(kind, language)} download>
            {t('exchange.template', { kind: t(`exchange.kinds.${kind}`) })}
          </a>
          <p className="soft">{t('exchange.templateHint')}</p>
        </li>
        <li>
          <p>{t('exchange.chooseHint')}</p>
          <FileField
            subject="import"
            accept=".xlsx,.jsonl"
            kept={[]}
            files={[]}
            onChange={() => undefined}
            onUploaded={({ id }) => beginning.run(id)}
          />
        </li>
      </ol>
      <p role="status">{beginning.pending && t('exchange.sending')}</p>
      {beginning.problem && <ProblemNotice problem={beginning.problem} onRetry={beginning.again} />}
    </section>
  );
}
