/** What a dictionary may be called: a language as rules have it, or a word of somebody's own. */
export const dictionaryName = /^[A-Za-z][\w.-]{0,63}$/;

/** What a language is called: "British English" for `en-GB`. Null for a word of somebody's own. */
export function toLanguage(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(tag)) return null;
  const language = new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag);
  return language === undefined || language === tag ? null : language;
}
