/** What `Checker.missing` names, in words: "has rules that need …". @param folder where a dictionary is known to lie. */
export function toNeed(missing: string, folder?: string): string {
  const [sort, name] = missing.split(':');
  if (missing === 'opinions') return 'a model’s opinion';
  if (sort === 'dictionary')
    return `the dictionary "${name}" (${folder ? `it lies in ${folder}: name that folder` : 'name its folder'} with --dictionaries)`;
  if (sort === 'tagger') return `a tagger for "${name}"`;
  if (sort === 'lexicon') return `claim words for "${name}"`;
  return `the detector "${missing}"`;
}
