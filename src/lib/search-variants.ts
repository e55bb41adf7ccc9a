/** Pairs of endings or letters in which British and American spelling differ; each works both ways. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|er|ers|ation|ations|ational|ationally)$/, 'iz$1'],
  [/iz(e|es|ed|ing|er|ers|ation|ations|ational|ationally)$/, 'is$1'],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [/yz(e|es|ed|ing|er|ers)$/, 'ys$1'],
  [/(?<=\w{3})our(s|ed|ing|al|ally|able|ite|ites|less|ful|er|ers|hood)?$/, 'or$1'],
  [/(?<=[bhlmnvd]|\wi)or(s|ed|ing|al|ally|able|ite|ites|less|ful|hood)?$/, 'our$1'],
  [/(?<=[bt])re(s|d)?$/, 'er$1'],
  [/(?<=[bt])er(s)?$/, 're$1'],
  [/(?<=\w{3})ence(s|less)?$/, 'ense$1'],
  [/(?<=\w{3})ense(s|less)?$/, 'ence$1'],
  [/ogue(s)?$/, 'og$1'],
  [/(?<=[al])og(s)?$/, 'ogue$1'],
  [/ll(ed|ing|er|ers|or|ors|ation)$/, 'l$1'],
  [/(?<=[aeiou])l(ed|ing|er|ers|or|ors)$/, 'll$1'],
  [/(?<=\w)dgement(s)?$/, 'dgment$1'],
  [/(?<=\w)dgment(s)?$/, 'dgement$1'],
  [/ae/, 'e'],
  [/gramme(s)?$/, 'gram$1'],
  [/gram(s)?$/, 'gramme$1'],
];

/** Words that differ by no rule. */
const PAIRS = [
  'practice practise',
  'practices practises',
  'practicing practising',
  'practiced practised',
  'licence license',
  'cheque check',
  'cheques checks',
  'grey gray',
  'tyre tire',
  'kerb curb',
  'plough plow',
  'sceptical skeptical',
  'sceptic skeptic',
  'enrol enroll',
  'fulfil fulfill',
  'instalment installment',
  'skilful skillful',
  'ageing aging',
  'learnt learned',
  'spelt spelled',
  'burnt burned',
  'dreamt dreamed',
  'whilst while',
  'amongst among',
  'artefact artifact',
  'artefacts artifacts',
] as const;

const IRREGULAR = new Map<string, string>();
for (const pair of PAIRS) {
  const [british = '', american = ''] = pair.split(' ');
  IRREGULAR.set(british, american);
  IRREGULAR.set(american, british);
}

/** Letters below which no rule is tried: `sense`, `wise` and `four` are not spelling variants of anything. */
const SHORTEST = 5;

/**
 * Other spellings of a normalised word in British or American English: `practise` gives `practice`,
 * `organize` gives `organise`. Some are no words; a search for those finds nothing and does no harm.
 */
export function spellingVariants(word: string): string[] {
  const variants = new Set<string>();
  const irregular = IRREGULAR.get(word);
  if (irregular) variants.add(irregular);
  if (word.length >= SHORTEST) {
    for (const [pattern, replacement] of PATTERNS) {
      if (pattern.test(word)) variants.add(word.replace(pattern, replacement));
    }
  }
  variants.delete(word);
  return [...variants];
}
