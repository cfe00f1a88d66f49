/** Whom to ask; never public, opened by both sides' consent only. */
export interface Contact {
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export function isReachable(contact: Contact | null): boolean {
  return Boolean(contact?.name && (contact.phone || contact.email));
}
