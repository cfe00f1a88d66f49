const han = /\p{Script=Han}/u;

/** What `lang` says of words whose language nobody noted: a name, a keyword. Only Chinese gives itself away. */
export function langOf(text: string | null | undefined): 'zh-CN' | undefined {
  return text && han.test(text) ? 'zh-CN' : undefined;
}
