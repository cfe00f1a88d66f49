/** A short text in both of the product's languages; Chinese is the original. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
