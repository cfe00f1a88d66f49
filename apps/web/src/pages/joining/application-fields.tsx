import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { creditCodeQuery } from '../../api/queries';
import type { ApplicationContent } from '../../api/shapes';
import { FormSection } from '../../parts/form/form-section';
import { NativeChoice } from '../../parts/form/native-choice';
import { OwnLine, OwnWords } from '../../parts/form/own-words';
import { useTerms } from '../../parts/terms';
import { outside } from './application-values';
import { CreditCodeVerdict } from './credit-code-verdict';

/** Whoever may ask to join; the others are entered by the platform's own hand. */
const applyingKinds = [
  'enterprise',
  'institute',
  'service_provider',
  'service_node',
  'registration_office',
] as const satisfies readonly ApplicationContent['kind'][];

export function ApplicationFields() {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t('joining.required') }];
  return (
    <>
      <FormSection title={t('joining.section.organisation')}>
        <Form.Item name="uscc" label={t('joining.field.uscc')} rules={required} extra={<CodeAsTyped />}>
          <Input maxLength={40} autoCapitalize="characters" spellCheck={false} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('joining.field.name')} rules={required}>
          <OwnLine maxLength={120} autoComplete="organization" />
        </Form.Item>
        <Form.Item name="nameEn" label={t('joining.field.nameEn')}>
          <Input maxLength={200} lang="en" />
        </Form.Item>
        <div className="field-row">
          <Form.Item name="kind" label={t('joining.field.kind')}>
            <KindChoice />
          </Form.Item>
          <Form.Item name="districtCode" label={t('joining.field.districtCode')} rules={required}>
            <NativeChoice
              table="districts"
              emptyLabel={t('joining.choose')}
              beside={{ code: outside, label: t('joining.outside') }}
            />
          </Form.Item>
        </div>
        <Form.Item name="industry" label={t('joining.field.industry')}>
          <NativeChoice table="industries" emptyLabel={t('joining.notNow')} />
        </Form.Item>
      </FormSection>
      <FormSection title={t('joining.section.you')} hint={t('joining.youHint')}>
        <Form.Item name="post" label={t('joining.field.post')} rules={required}>
          <OwnLine maxLength={60} autoComplete="organization-title" />
        </Form.Item>
        <Form.Item name="statement" label={t('joining.field.statement')}>
          <OwnWords rows={3} maxLength={2000} />
        </Form.Item>
      </FormSection>
    </>
  );
}

/** The code is judged while it is typed; half a code is no fault yet. */
function CodeAsTyped() {
  const { t } = useTranslation();
  const typed = (Form.useWatch<string | undefined>('uscc') ?? '').replace(/\s/g, '');
  const settled = useDeferredValue(typed);
  const reading = useQuery({ ...creditCodeQuery(settled), enabled: settled.length >= 18 });
  if (typed.length < 18) return <p className="code-verdict soft">{t('joining.codeLength', { typed: typed.length })}</p>;
  return (
    <div role="status">
      {reading.data ? <CreditCodeVerdict code={reading.data} /> : <p className="code-verdict">…</p>}
    </div>
  );
}

type Choice = { id?: string; value?: string; onChange?: (kind: string) => void };

function KindChoice({ id, value, onChange }: Choice) {
  const { term } = useTerms();
  return (
    <select id={id} className="native-select" value={value} onChange={(event) => onChange?.(event.target.value)}>
      {applyingKinds.map((kind) => (
        <option key={kind} value={kind}>
          {term('organisationKinds', kind)}
        </option>
      ))}
    </select>
  );
}
