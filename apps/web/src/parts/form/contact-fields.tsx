import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export function ContactFields() {
  const { t } = useTranslation();
  return (
    <div className="field-row">
      <Form.Item name={['contact', 'name']} label={t('demand.field.contactName')}>
        <Input maxLength={50} autoComplete="name" />
      </Form.Item>
      <Form.Item name={['contact', 'phone']} label={t('demand.field.contactPhone')}>
        <Input maxLength={30} type="tel" autoComplete="tel" />
      </Form.Item>
      <Form.Item name={['contact', 'email']} label={t('demand.field.contactEmail')}>
        <Input maxLength={100} type="email" autoComplete="email" />
      </Form.Item>
    </div>
  );
}
