import type { Contact } from '#kernel/contact';

export class ContactResponse implements Contact {
  name: string;
  phone?: string | null;
  email?: string | null;
}
