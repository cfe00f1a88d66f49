/** What the button calls the city's single sign-on. */
export class CityAccountLabelResponse {
  zh: string;
  en: string;
}

export class SignInOptionsResponse {
  /** Null where the operator set up no single sign-on. */
  cityAccount: CityAccountLabelResponse | null;
}

export class OwnCityAccountResponse {
  /** Null: not linked. */
  linkedAt: Date | null;
}

export class CityWayResponse {
  /** Where to send the browser next. */
  address: string;
}
