import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AttachmentField } from '../../parts/form/attachment-field';
import { Optional } from '../../parts/form/optional';
import { ContactFields } from '../../parts/form/contact-fields';
import { NativeChoice } from '../../parts/form/native-choice';

/** Step 4: who may read what, the files, and whom to ask. */
export function DisclosureStep() {
  const { t } = useTranslation();
  const label = t('demand.field', { returnObjects: true });
  const visibility: unknown = Form.useWatch('visibility');
  return (
    <>
      <Form.Item name="anonymous" valuePropName="checked" label={label.anonymous}>
        <Checkbox>{t('demand.form.anonymous')}</Checkbox>
      </Form.Item>
      <Form.Item name="visibility" label={label.visibility}>
        <NativeChoice table="visibilities" />
      </Form.Item>
      <Form.Item
        name="invitedText"
        label={label.invitedUsccs}
        extra={t('demand.hint.invitedUsccs')}
        hidden={visibility === 'public'}
      >
        <Input.TextArea rows={2} spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="attachmentIds"
        label={<Optional>{t('desk.files.title')}</Optional>}
        extra={t('demand.hint.attachments')}
      >
        <AttachmentField subject="demand" />
      </Form.Item>
      <Form.Item name="decisionOwner" label={label.decisionOwner} extra={t('demand.hint.decisionOwner')}>
        <Input maxLength={50} />
      </Form.Item>
      <p className="soft">{t('demand.hint.people')}</p>
      <ContactFields />
      <Form.Item name="declaredUnclassified" valuePropName="checked" label={label.declaredUnclassified}>
        <Checkbox>{t('demand.form.declare')}</Checkbox>
      </Form.Item>
    </>
  );
}
