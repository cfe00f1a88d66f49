import type { Fault } from './domain-error';

/** Whom to ask; never public, opened by both sides' consent only. */
export interface Contact {
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export function isReachable(contact: Contact | null): boolean {
  return Boolean(contact?.name && (contact.phone || contact.email));
}

/** The shortest that anybody can dial from elsewhere. */
const fewestDigits = 7;
const dialled = /^[\d\s()（）+\-–—./,，、;；:：#*转分机ext]+$/i;

/** A number that nobody can call, since its digits stop short or it is none; how it is grouped is each one's own. */
export function faultsOfContact(contact: Contact | null): Fault[] {
  const phone = contact?.phone?.trim() ?? '';
  if (phone === '') return [];
  const isWhole = dialled.test(phone) && phone.replaceAll(/\D/g, '').length >= fewestDigits;
  return isWhole ? [] : [{ path: 'contact.phone', code: 'phone-incomplete' }];
}
