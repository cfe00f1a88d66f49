/** Texts that mean something to somebody else: to a database, a browser, a template, a mail, a terminal, a spreadsheet. */
export const payloads: Readonly<Record<string, string>> = {
  sql: `'; DROP TABLE demand.demands; --`,
  'sql condition': `' OR '1'='1' /*`,
  'sql cast': `$1::text || pg_sleep(5)`,
  script: `<script>alert(1)</script>`,
  'end of script': `</script><script>alert(2)//`,
  handler: `"><img src=x onerror=alert(3)>`,
  'handler without quotes': `' onfocus=alert(4) autofocus='`,
  svg: `<svg/onload=alert(5)>`,
  address: `javascript:alert(6)//`,
  comment: `--><!--<script>alert(7)`,
  template: '{{7*7}}${7*7}<%= 7*7 %>#{7*7}',
  entity: `&lt;b&gt;&#x3c;i&#x3e;`,
  lines: `a\r\nSet-Cookie: x=1\r\n\r\nb`,
  formula: `=CMD|'/C calc'!A0`,
  path: `../../../../etc/passwd%00`,
  shell: '$(id);`id`|id',
  json: `","state":"published","x":"`,
  'right to left': `abc\u202Efdp.exe`,
  invisible: `a\u200Bb\uFEFFc`,
  separators: `a\u2028b\u2029c`,
  'signs of every plane': `😀𠮷é`,
};

/** Texts that nothing can keep as they are. */
export const unstorable: Readonly<Record<string, string>> = {
  nul: 'a\u0000b',
  'first half of a pair': 'a\uD800b',
  'second half of a pair': '\uDC00b',
};
