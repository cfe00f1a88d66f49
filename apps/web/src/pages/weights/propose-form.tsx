import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { WeightSet } from '../../api/shapes';
import { ProblemNotice } from '../../parts/problem-notice';
import { useTerms } from '../../parts/terms';

/** A person's own numbers, beginning with those in force. */
export function ProposeForm({ from, onDone }: { from: WeightSet; onDone: () => void }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const [weights, setWeights] = useState(() =>
    Object.fromEntries(from.weights.map(({ criterion, weight }) => [criterion, weight])),
  );
  const [least, setLeast] = useState({ leastText: from.leastText, leastOfBest: from.leastOfBest });
  const [note, setNote] = useState('');
  const command = useCommand({
    send: async (key, _: undefined) =>
      answerOf(
        await client.POST('/api/weight-sets', {
          params: { header: once(key) },
          body: { weights, ...least, note },
        }),
      ),
    changes: [['weights']],
    onDone,
  });
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        command.run(undefined);
      }}
    >
      <p className="soft">{t('weights.proposeLead')}</p>
      <div className="weight-form">
        {Object.entries(weights).map(([criterion, weight]) => (
          <Share
            key={criterion}
            label={term('criteria', criterion)}
            value={weight}
            onChange={(next) => setWeights({ ...weights, [criterion]: next })}
          />
        ))}
        <Share
          label={t('weights.leastText')}
          value={least.leastText}
          onChange={(leastText) => setLeast({ ...least, leastText })}
        />
        <Share
          label={t('weights.leastOfBest')}
          value={least.leastOfBest}
          onChange={(leastOfBest) => setLeast({ ...least, leastOfBest })}
        />
      </div>
      <p role="status">{t('weights.sum', { sum: Number(sum.toFixed(6)) })}</p>
      <label className="stacked">
        {t('weights.note')}
        <Input.TextArea rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {command.problem && <ProblemNotice problem={command.problem} />}
      <p>
        <Button htmlType="submit" disabled={note.trim() === ''} loading={command.pending}>
          {t('weights.send')}
        </Button>
      </p>
    </form>
  );
}

function Share({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <label className="stacked">
      {label}
      <InputNumber min={0} max={1} step={0.01} value={value} onChange={(next) => onChange(next ?? 0)} />
    </label>
  );
}
