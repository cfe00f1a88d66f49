import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { ProofFile, UploadedFile } from '../../api/shapes';
import { FileField } from '../../parts/form/file-field';
import { FormSection } from '../../parts/form/form-section';

/** What the scan has blocked proves nothing, for the server neither. */
const counts = ({ state }: { state: string }) => state !== 'blocked';

/** The proof is a field like the others: it is asked for, marked, counted and gone to. */
export function ProofField({ kept }: { kept: readonly ProofFile[] }) {
  const { t } = useTranslation();
  const atLeastOne = async (_: unknown, files: readonly UploadedFile[] | undefined) => {
    if (![...kept, ...(files ?? [])].some(counts)) throw new Error(t('joining.proofRequired'));
  };
  return (
    <FormSection title={t('joining.proof')} hint={t('joining.proofHint')}>
      <Form.Item name="fileIds" rules={[{ validator: atLeastOne }]}>
        <Proof kept={kept} />
      </Form.Item>
    </FormSection>
  );
}

type ProofProps = {
  kept: readonly ProofFile[];
  /** The rest is set by Form.Item. */
  id?: string;
  value?: readonly UploadedFile[];
  onChange?: (files: readonly UploadedFile[]) => void;
  'aria-describedby'?: string;
};

function Proof({ kept, id, value = [], onChange, ...heard }: ProofProps) {
  return (
    <FileField
      id={id}
      describedBy={heard['aria-describedby']}
      subject="application"
      accept=".pdf,image/*,.ofd,.docx,.xlsx"
      kept={kept}
      files={value}
      onChange={(files) => onChange?.(files)}
    />
  );
}

/** The refusal names no field; on this form it has one place. */
export function proofFault({ code, message, faults }: Problem): { name: 'fileIds'; errors: string[] }[] {
  if (code !== 'enrolment.proof-missing' || faults.some(({ path }) => path.startsWith('fileIds'))) return [];
  return [{ name: 'fileIds', errors: [message] }];
}
