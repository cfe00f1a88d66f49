/** The organisation that an object belongs to. */
export class OwnerResponse {
  id: string;
  name: string;
  nameEn: string | null;
}
