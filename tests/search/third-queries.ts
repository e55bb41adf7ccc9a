import type { SearchCase } from './queries.ts';

/**
 * A third set, written with the lessons that it asks about and before any of them was searched. How many
 * lessons are looked at was chosen since with all three sets in view, so none is blind any more.
 */
export const THIRD_CASES: readonly SearchCase[] = [
  {
    query: 'late objection from data protection',
    wanted: 'mapping-the-people-who-can-stop-you#ten-ticks-and-a-pencil',
  },
  {
    query: 'stakeholder map',
    wanted: 'mapping-the-people-who-can-stop-you#ten-ticks-and-a-pencil',
  },
  {
    query: 'should I meet people before the meeting',
    wanted: 'mapping-the-people-who-can-stop-you#no-surprises-above-four',
  },
  {
    query: 'weekly update five lines',
    wanted: 'mapping-the-people-who-can-stop-you#friday-five-lines',
  },
  {
    query: 'straw option',
    wanted: 'writing-so-that-decisions-get-made#what-it-costs-to-do-nothing',
  },
  {
    query: 'slides or a two page paper',
    wanted: 'writing-so-that-decisions-get-made#two-pages-then-silence',
  },
  {
    query: 'is this a fact a forecast or a value',
    wanted: 'disagreeing-well#three-quarrels-in-one-coat',
  },
  { query: 'two roles quarrel every quarter', wanted: 'disagreeing-well#upstairs-on-one-page' },
  {
    query: 'what does a wrong hire cost',
    wanted: 'hiring-and-shaping-a-product-team#what-being-wrong-costs',
  },
  {
    query: 'paid work sample for candidates',
    wanted: 'hiring-and-shaping-a-product-team#two-hours-paid',
  },
  {
    query: 'when should I split a team',
    wanted: 'hiring-and-shaping-a-product-team#whose-permission',
  },
  {
    query: 'availability of five dependencies',
    wanted: 'enough-engineering-to-ask-good-questions#three-nines-five-times-over',
  },
  {
    query: 'tail latency',
    wanted: 'enough-engineering-to-ask-good-questions#the-slowest-of-twenty',
  },
  {
    query: 'which technical debt to repay first',
    wanted: 'technical-debt-as-a-product-decision#eleven-days-in-may',
  },
  {
    query: 'should we rewrite the whole system',
    wanted: 'technical-debt-as-a-product-decision#repay-before-never-after',
  },
  {
    query: 'twenty percent of time for debt',
    wanted: 'technical-debt-as-a-product-decision#the-one-in-five-truce',
  },
  { query: 'exit cost of a supplier', wanted: 'build-buy-or-partner#what-a-price-list-leaves-off' },
  {
    query: 'should we build it ourselves or buy',
    wanted: 'build-buy-or-partner#would-anyone-choose-you-for-it',
  },
  { query: 'Hyrum’s law', wanted: 'platforms-serve-other-builders#whatever-they-can-see' },
  {
    query: 'cost of a breaking change for integrators',
    wanted: 'platforms-serve-other-builders#eight-hundred-days-of-other-peoples-wages',
  },
  { query: 'human in the loop', wanted: 'where-a-model-belongs-in-a-product#done-means-checked' },
  {
    query: 'chat box or a button for AI',
    wanted: 'where-a-model-belongs-in-a-product#a-button-with-the-lease-already-open',
  },
  {
    query: 'precision and recall',
    wanted: 'evaluating-an-ai-feature#right-more-often-at-27600',
  },
  { query: 'graders do not agree', wanted: 'evaluating-an-ai-feature#would-ingram-say-the-same' },
  { query: 'fake referrals', wanted: 'designing-for-misuse#ten-pounds-and-thirty-pence' },
  {
    query: 'how much personal data should we keep',
    wanted: 'designing-for-misuse#what-you-dont-have',
  },
  {
    query: 'reprinting smudged labels',
    wanted: 'watching-people-work#what-ferdous-would-have-told-you',
  },
  {
    query: 'how many users in a usability test',
    wanted: 'watching-people-work#the-pen-on-a-string',
  },
];
