import { ipNumberFault } from './ip-number';

const right: Readonly<Record<string, readonly string[]>> = {
  patent_invention: [
    '200410018477.9',
    'ZL200410018477.9',
    'cn 200410018477.9',
    ' ＺＬ２００４１００１８４７７．９ ',
    'zl202119412508.x',
    'CN1234567A',
    'CN12345678B',
    'CN123456789A',
    'US10123456B2',
    'PCT/CN2020/123456',
    'EP1234567',
  ],
  patent_utility: ['CN212345678U'],
  patent_design: ['CN301234567S'],
  software: ['2021SR0123456', '2009sr012345', '２０２１ＳＲ０１２３４５６', '2021 SR 0123456'],
  ic_layout: ['BS.175529801', 'bs.20500123.4'],
  plant_variety: ['CNA20191000123', 'cna20080123.4'],
  achievement_registration: ['9312017Y0123', '310 2024 Y 0001'],
  high_tech_certificate: ['GR202131000123', 'gr 2021 31 000123'],
  know_how: ['anything', ''],
  bio_pharma_variety: ['国药证字 H1'],
  toString: ['anything'],
};

const wrong: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  patent_invention: {
    'patent-check-digit': [
      '200410018477.8',
      'ZL200410018477.X',
      'CN200410018474.9',
      '200410018747.9',
      'ZL202119412508.1',
    ],
    'patent-number-format': [
      '2004100184779',
      '20041001847.8',
      '200440018477.9',
      '300410018477.9',
      'CN123456A',
      'CN1234567890A',
      'CN1234567C',
      'ZL',
      '123',
    ],
    'patent-of-other-kind': ['CN212345678U', 'CN301234567S'],
  },
  patent_utility: { 'patent-of-other-kind': ['200410018477.9', 'CN1234567A'] },
  patent_design: { 'patent-of-other-kind': ['200410018477.9'] },
  software: { 'software-number-format': ['', '2021SR12345', '2021SR01234567', '21SR0123456', '软著登字第123号'] },
  ic_layout: { 'layout-number-format': ['', 'BS', '175529801', 'BS.12'] },
  plant_variety: { 'variety-number-format': ['', 'CN20191000123', 'CNA', 'CNA123'] },
  achievement_registration: {
    'registration-number-format': ['', '9312017X0123', '9312017Y012', '931217Y0123', '9312017Y01234'],
  },
  high_tech_certificate: {
    'high-tech-certificate-format': ['', 'GR20213100012', 'GR2021310001234', '202131000123', 'GR202191000123'],
  },
};

describe.each(Object.entries(right))('of kind %s', (kind, numbers) => {
  it.each(numbers)('"%s" is right', (number) => expect(ipNumberFault(kind, number)).toBeNull());
});

describe.each(
  Object.entries(wrong).flatMap(([kind, faults]) =>
    Object.entries(faults).map(([fault, list]) => [kind, fault, list] as const),
  ),
)('of kind %s, %s', (kind, fault, numbers) => {
  it.each(numbers)('is the fault of "%s"', (number) => expect(ipNumberFault(kind, number)).toBe(fault));
});

describe('the check digit', () => {
  it('tells every single wrong digit of a number', () => {
    const number = '200410018477.9';
    const unseen = [...number].flatMap((digit, place) =>
      [...'0123456789']
        .filter((other) => digit !== '.' && other !== digit)
        .map((other) => number.slice(0, place) + other + number.slice(place + 1))
        .filter((spoilt) => ipNumberFault('patent_invention', spoilt) === null),
    );
    expect(unseen).toEqual([]);
  });
});
