/** What a person or an organisation is called: as on paper, and in English where they have said so. */
export interface Name {
  readonly name: string;
  readonly nameEn: string | null;
}
