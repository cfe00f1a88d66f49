import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { usccExceptionsQuery, type UsccException } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { Day } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { PageHead } from '../frame/page-head';
import { useDialog } from '../../parts/use-dialog';
import { nameAs } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

export function CreditCodesPage() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(usccExceptionsQuery);
  const [withdrawing, setWithdrawing] = useState<UsccException | null>(null);
  return (
    <>
      <PageHead title={t('creditCodes.title')} lead={t('creditCodes.lead')} />
      <Loaded of={reading}>
        {(data) => <Exceptions exceptions={data.pages.flatMap((page) => page.items)} onWithdraw={setWithdrawing} />}
      </Loaded>
      <MoreButton reading={reading} />
      <AddForm />
      {withdrawing && <WithdrawDialog exception={withdrawing} onDone={() => setWithdrawing(null)} />}
    </>
  );
}

type ListProps = { exceptions: readonly UsccException[]; onWithdraw: (exception: UsccException) => void };

function Exceptions({ exceptions, onWithdraw }: ListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('creditCodes.table')}
      rows={exceptions}
      keyOf={(exception) => exception.id}
      empty={<p>{t('creditCodes.empty')}</p>}
      columns={[
        { title: t('creditCodes.code'), cell: ({ uscc }) => uscc },
        { title: t('creditCodes.reason'), cell: ({ reason }) => reason },
        { title: t('creditCodes.proof'), cell: ({ proof }) => proof },
        {
          title: t('creditCodes.decided'),
          cell: (exception) => (
            <>
              {asWritten(nameAs('decidedBy', language, exception))} <Day at={exception.at} />
            </>
          ),
        },
        {
          title: t('creditCodes.state'),
          cell: ({ state, withdrawalReason }) => (
            <>
              <StateMark of="usccException" state={state} />
              {withdrawalReason && <div className="soft">{withdrawalReason}</div>}
            </>
          ),
        },
        {
          title: t('members.actions'),
          cell: (exception) =>
            exception.state === 'in_force' && (
              <Button size="small" onClick={() => onWithdraw(exception)}>
                {t('creditCodes.withdraw')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function AddForm() {
  const { t } = useTranslation();
  const [told, setTold] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const add = useCommand({
    send: async (key, body: { uscc: string; reason: string; proof: string }) =>
      answerOf(await client.POST('/api/uscc-exceptions', { params: { header: once(key) }, body })),
    changes: [['uscc-exceptions']],
    onDone: () => {
      form.current?.reset();
      setTold(t('creditCodes.added'));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTold('');
    const given = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    add.run({ uscc: text('uscc'), reason: text('reason'), proof: text('proof') });
  };
  return (
    <form className="panel small-form" ref={form} onSubmit={submit}>
      <h2>{t('creditCodes.add')}</h2>
      <label className="stacked">
        {t('creditCodes.code')}
        <input className="native-select" name="uscc" required maxLength={40} autoCapitalize="characters" />
      </label>
      <label className="stacked wide">
        {t('creditCodes.reason')}
        <textarea className="native-select" name="reason" required rows={2} maxLength={1000} />
      </label>
      <label className="stacked wide">
        {t('creditCodes.proof')}
        <textarea className="native-select" name="proof" required rows={2} maxLength={1000} />
        <small className="soft">{t('creditCodes.proofHint')}</small>
      </label>
      {add.problem && <ProblemNotice problem={add.problem} onRetry={add.again} />}
      <div className="small-form-end">
        <Button className="main-action" htmlType="submit" loading={add.pending}>
          {t('creditCodes.add')}
        </Button>
        <span role="status">{told}</span>
      </div>
    </form>
  );
}

function WithdrawDialog({ exception, onDone }: { exception: UsccException; onDone: () => void }) {
  const { t } = useTranslation();
  const { id, version, uscc } = exception;
  const [reason, setReason] = useState('');
  const dialog = useDialog();
  const titleId = useId();
  const withdraw = useCommand({
    send: async (key, given: string) =>
      answerOf(
        await client.POST('/api/uscc-exceptions/{id}/withdrawal', {
          params: { path: { id }, header: once(key) },
          body: { version, reason: given },
        }),
      ),
    changes: [['uscc-exceptions']],
    onDone,
  });
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onDone}>
      <h2 id={titleId}>{t('creditCodes.withdrawOf', { code: uscc })}</h2>
      <label className="stacked">
        {t('creditCodes.reason')}
        <Input.TextArea rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {withdraw.problem && <ProblemNotice problem={withdraw.problem} />}
      <div className="dialog-end">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button
          className="main-action"
          disabled={!reason.trim()}
          loading={withdraw.pending}
          onClick={() => withdraw.run(reason.trim())}
        >
          {t('creditCodes.withdraw')}
        </Button>
      </div>
    </dialog>
  );
}
