import type { SearchCase } from './queries.ts';

/**
 * A fourth set, over the lessons that completed the course, written before any of them was searched; the
 * ranking was tuned since, with all four in view.
 */
export const FOURTH_CASES: readonly SearchCase[] = `
difference between outcome and output → outcomes-before-output#a-goal-you-can-miss
obligation work → outcomes-before-output#work-that-moves-nothing-and-must-be-done
stop half way when the target is reached → outcomes-before-output#permission-to-stop-half-way
economic buyer → the-same-title-five-different-jobs#count-your-customers-first
adoption figures of internal tools → the-same-title-five-different-jobs#the-agents-who-cannot-leave
friction log → your-first-ninety-days#log-what-puzzles-you-on-day-one
I inherited a roadmap full of promises → your-first-ninety-days#promises-your-predecessor-made
new job first release → your-first-ninety-days#something-real-by-week-six
Brier score → training-your-judgement#scoring-without-flattery
what to write in a decision record → training-your-judgement#what-a-year-does-to-memory
how many interviews are enough → interviews-that-tell-you-something#what-twelve-interviews-can-miss
leading questions in interviews → interviews-that-tell-you-something#ask-in-the-past-tense
who should I recruit for interviews → interviews-that-tell-you-something#whom-to-invite-and-whom-to-bring
fake door test → testing-before-you-build#what-a-fake-door-cannot-say
how much should we spend on research → testing-before-you-build#the-most-a-test-may-cost
riskiest assumption → testing-before-you-build#beliefs-sorted-by-how-they-kill
is my strategy real or just targets → what-a-strategy-has-to-contain#reverse-the-sentence
standing rules → what-a-strategy-has-to-contain#rules-that-outlive-the-plan
scarce quoting engineers → what-a-strategy-has-to-contain#finding-the-obstacle
one per cent of a huge market → choosing-a-market-you-can-win
contracts limit who can switch → choosing-a-market-you-can-win#contracts-keep-two-thirds-out-of-reach
beachhead → choosing-a-market-you-can-win#how-small-a-first-market-may-be
when should a project be stopped → turning-strategy-into-bets#a-stopping-rule-and-nine-days-of-fog
correlated bets → turning-strategy-into-bets#one-reseller-under-three-bets
which job should we do first → cost-of-delay#compare-two-jobs-at-a-time
start both projects at the same time → cost-of-delay#cant-we-just-start-both
deadline without a penalty → cost-of-delay#leaks-cliffs-seasons-and-growing-pains
how do I say no to sales → saying-no-and-keeping-the-relationship#zelda-would-rather-say-maybe
conditional no → saying-no-and-keeping-the-relationship#three-parts-of-a-proper-no
custom feature for one big customer → saying-no-and-keeping-the-relationship#the-lifetime-price-of-a-one-off
old backlog items → saying-no-and-keeping-the-relationship#delete-whatever-is-older-than-a-year
how much of our capacity should we commit → a-roadmap-people-can-believe#commit-two-thirds-of-capacity
confidence bands on a roadmap → a-roadmap-people-can-believe#nothing-moves-up-by-being-asked-for
sandbagging → goals-that-steer-a-team#goals-tied-to-pay
team goals add up to more than the target → goals-that-steer-a-team#the-addition-sum-nobody-did
what to leave out of a brief → the-brief-that-gets-read#exclusions-that-make-somebody-wince
open questions without an owner → the-brief-that-gets-read#code-has-no-way-of-saying-tbc
how to give feedback on a design → working-with-a-designer#cold-for-whom
empty states and error pages → working-with-a-designer#the-four-states-left-until-last
walking skeleton → slicing-work-thin#the-riskiest-part-first
doing it by hand before automating → slicing-work-thin#a-person-in-the-back-office
when is a promise date safe → forecasts-dates-and-promises#choosing-the-odds-by-their-price
scope always grows → forecasts-dates-and-promises#the-list-will-grow-by-a-quarter
three teams each 80% likely → forecasts-dates-and-promises#three-teams-at-80-each
who may stop a release → launching-without-drama#a-halting-rule-with-a-name-in-it
what can a 1% rollout detect → launching-without-drama#what-a-first-step-of-1-can-show
removing a feature hardly anyone uses → taking-things-away#low-use-alone-proves-nothing
notice period for deprecation → taking-things-away#hiding-is-the-worst-of-both
Goodhart’s law → choosing-a-metric-you-would-bet-on#the-same-money-in-more-invoices
metric tree → choosing-a-metric-you-would-bet-on#the-loss-comes-in-on-another-branch
two teams count active users differently → events-definitions-and-trust#three-counts-of-active-users
tracking plan → events-definitions-and-trust#questions-before-events
retention curve that flattens → cohorts-and-the-shape-of-retention#does-the-curve-go-level
net revenue retention → cohorts-and-the-shape-of-retention#eight-homes-gone-at-110
checking test results every day → reading-results-without-fooling-yourself#peeking-and-cutting-by-twenty-groups
Simpson’s paradox → reading-results-without-fooling-yourself#both-up-total-down
only twelve customers how do I know what worked → when-you-cannot-run-a-test#with-twelve-customers-be-a-detective
difference in differences → when-you-cannot-run-a-test#subtract-what-happened-elsewhere
does a guided tour help onboarding → getting-new-users-to-value#what-the-guided-tour-did
viral factor below one → loops-channels-and-ceilings#a-factor-of-04-still-pays
referral rewards → loops-channels-and-ceilings#the-quick-loop-or-the-large-one
when does an advertising channel saturate → loops-channels-and-ceilings#where-a-channel-bends
should we charge per seat → price-package-and-value-metric#seats-orders-and-who-pays-more
how do I find out what people would pay → price-package-and-value-metric#what-an-order-costs-and-what-it-saves
most deals are lost to doing nothing → positioning-against-the-real-competitor#eighty-losses-twenty-with-a-name
should we create a new category → positioning-against-the-real-competitor#borrow-a-category-if-you-can
network effects are local → what-protects-you#a-network-effect-is-local
switching costs hide unhappy customers → what-protects-you#switching-costs-hide-dislike
what would a competitor do with our code → what-protects-you#what-the-stick-leaves-out
are RICE scores reliable → why-scoring-models-mislead#the-ranking-turns-over-inside-its-error
compare features in pairs → why-scoring-models-mislead#compare-the-middle-eight-in-pairs
is a free plan worth it → price-package-and-value-metric#stockrooms-make-the-better-fence
`
  .trim()
  .split('\n')
  .map((line) => {
    const [query = '', wanted = ''] = line.split(' → ');
    return { query, wanted };
  });
