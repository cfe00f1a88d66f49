import { DomainError } from '#kernel/domain-error';

export class MailAddressUnusable extends DomainError {
  readonly code = 'mail.address-unusable';
  readonly kind = 'invalid';
}
