/** What `Checker.missing` names, in words: "has rules that need …". */
export function toNeed(missing: string): string {
  const [sort, name] = missing.split(':');
  if (missing === 'opinions') return 'a model’s opinion';
  if (sort === 'dictionary') return `the dictionary "${name}" (name its folder with --dictionaries)`;
  if (sort === 'tagger') return `a tagger for "${name}"`;
  if (sort === 'lexicon') return `claim words for "${name}"`;
  return `the detector "${missing}"`;
}
