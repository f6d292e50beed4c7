# Every word that the default theme says, in English.
#
# For translators
#   * Copy this file to the name of your language, such as es.ftl, and change
#     what stands to the right of each equals sign. Leave the names alone.
#   * Write for a worried person on an old phone: short, plain, "you".
#   * A message without { $… } is shown as it stands. One with { $… } is
#     filled in: keep each { $… }, and move it to where your language wants it.
#   * "[one]", "[few]" and the like are plural forms. Use the ones that your
#     language has; "*[other]" must stay.
#   * Do not write "safe", "guarantee" or "you are fine" in the quiz.


## Around every page

# The first link on each page, for keyboards and screen readers.
skip-to-content = Skip to the main text
nav-main = Main
nav-crumbs = Where you are
nav-home = Home
# In the header. Must be very short.
nav-quiz = Quiz
nav-questions = Questions
nav-a-to-z = A to Z
nav-glossary = Words explained
nav-sources = Sources
nav-record = How we check this information
# The red link in the header. One or two words.
urgent-help = Urgent help
# The name of this language, in this language.
language-name = English
urgent-emergency = In an emergency, call
languages = Languages
back-to-top = Back to the top

footer-about = About this site
footer-clinic = Contact us
footer-funding = Who pays for this information
# Stands once on every page, at the foot.
footer-notice = This information helps you to ask and to decide. It does not replace advice from the person who treats you.
footer-privacy = No trackers. Nothing that you read or answer here is stored or sent.
clinic-phone = Phone
clinic-email = Email
clinic-book = Book a visit
print-address = Address of this page:


## A page

answer-heading = The short answer
contents-heading = On this page
details-heading = At a glance
schedule-heading = What to do, and when
quiz-links-heading = Check this in the quiz
quiz-links-lead = We ask about this before treatment:
disagreements-heading = Where sources differ
disagreements-we-say = We say:
sources-heading = Sources
# Read out before the links from a source back to the text.
sources-back = Back to the text
sources-elsewhere = In our list of sources
related-heading = Read next
backlinks-heading = Pages that mention this
tags-heading = Topics
neighbours = More in this part
previous-page = Before
next-page = Next
feedback-link = Tell us what is missing or unclear
claim-label = People say
verdict-label = What we found


## Details of a page (the labels of "At a glance")

detail-frequency = How common
detail-onset = When it starts
detail-lasts = How long it lasts
detail-shows = When it shows
detail-care = What to do about it
detail-evidence = Strength of the evidence
detail-severity = What this means
detail-claim = What people say
detail-verdict = What we found


## Who checked a page

review-title-never = Not checked yet
review-title-approved = Checked
review-title-changed = Changed since it was checked
review-title-overdue = Due for a new check
review-never = No doctor or nurse has checked this page yet. Ask us before you act on it.
# args: $by a name with role, $on and $next long dates
review-approved = Checked by { $by } on { $on }. Next check by { $next }.
# args: $by, $on
review-changed = The words have changed since { $by } checked them on { $on }. Ask us before you act on them.
# args: $by, $on, $next
review-overdue = { $by } checked this on { $on }. A new check was due by { $next }. Ask us if it still holds.
review-quiz-never = No doctor or nurse has checked this quiz yet. Ask us before you act on it.
# by: the person; on, next: days
review-quiz-approved = Checked by { $by } on { $on }. Next check by { $next }.
# by: the person; on: a day
review-quiz-changed = This quiz has changed since { $by } checked it on { $on }. Ask us before you act on it.
# by: the person; on, next: days
review-quiz-overdue = { $by } checked this quiz on { $on }. A new check was due by { $next }. Ask us if it still holds.


## Home, treatments, lists

home-quiz = Is it right for you?
home-quiz-lead = Answer a few questions before you visit. Your answers stay on this page.
home-questions = Every question, with a short answer
home-a-to-z = Find a topic by its name
home-glossary = Medical words in plain words
home-sources = Where our information comes from
home-ways = Other ways in
group-more = See all
hub-parts = Parts of this guide
hub-facts = Every figure on this site, with its sources
topic-lead = Pages on this topic:
topic-empty = There are no pages on this topic yet.
read-more = Read the full page
faq-heading = Questions and answers
faq-lead = Open a question to read its short answer.
faq-groups = Kinds of question
a-to-z-heading = A to Z
a-to-z-letters = Letters
a-to-z-see = see
glossary-heading = Words explained
glossary-also = Also called
glossary-used-by = Used on
sources-page-heading = Sources
sources-page-lead = Everything we cite, and the pages that rest on it.
sources-used-by = Cited on
sources-unused = No page cites this.
facts-heading = Figures and times
facts-lead = Each figure stands here once. Every page that shows it takes it from here.
facts-evidence = Evidence
facts-differ = Sources differ
facts-used-by = Shown on


## The record: how the information is made and checked

record-heading = How we check this information
record-lead = What has been checked, by whom, and what is due.
record-counts = In numbers
record-people = People
record-pages = Every page
record-disagreements = Where sources differ
record-funding = Who pays
record-page = Page
record-kind = Kind
record-state = State
record-by = Checked by
record-on = On
record-next = Next check
record-none = None
count-pages = Pages
count-questions = Questions answered
count-approved = Checked
count-changed = Changed since they were checked
count-overdue = Due for a new check
count-never = Not checked yet
count-sources = Sources
count-facts = Figures and times
count-differ = Figures on which sources differ
count-words = Words explained
state-never = Not checked yet
state-approved = Checked
state-changed = Changed since
state-overdue = Overdue


## The page that is not there, and the page that has moved

not-found-heading = We cannot find that page
not-found-text = It may have moved, or the address may have a typing mistake. One of these may help:
not-found-urgent = If you are worried about your skin or feel unwell, do not search. Get help now:
moved-heading = This page has moved
moved-text = You will be taken to the new page. If not, follow this link:


## Other languages

# args: $language the name of the language in itself
alternates-note = Read this page in { $language }
# args: $language the name of the language that the page is in
# Above a draft that is published with --drafts.
draft-notice = This is a draft. It is not for patients yet.


## Care cards
## The prefixes are read out by screen readers only, before the heading; { "" } keeps the space.

card-note-prefix = Information: { "" }
card-tip-prefix = Self-care: { "" }
card-important-prefix = Advice: { "" }
card-warning-prefix = Urgent advice: { "" }
card-caution-prefix = Immediate action required: { "" }
card-note-heading = Good to know
card-tip-heading = What you can do
card-important-heading = Speak to us if:
card-warning-heading = Get urgent advice if:
# args: $number the emergency number
card-caution-heading = Call { $number } now if:
card-caution-heading-plain = Get emergency help now if:
# Put before each item of a do-not list, with the space after it.
dont-prefix = do not { "" }
# Words with which such an item says so itself, with commas between; nothing is put before them.
dont-said = do not, don't, avoid, avoiding, never, no, not, please do not, please don't, please avoid, please never, you must not, you mustn't, must not, mustn't, you should not, you shouldn't, should not, shouldn't, you cannot, you can't, keep away from, keep out of, stay away from, stay out of, refrain from
# Read out before an item of a timetable.
schedule-do = Do
schedule-avoid = Avoid
table-label = Table
footnotes-heading = Notes
footnote-back = Back to the text
citation-label = Source
differs-label = Sources differ on this figure


## Kinds of page

kind-home = Home
kind-treatment = Treatment
kind-article = Guide
kind-benefit = What it can do
kind-risk = Side effect
kind-contraindication = When to wait or not have it
kind-preparation = Before treatment
kind-aftercare = After treatment
kind-alternative = Other choice
kind-myth = Myth
kind-term = Word explained
kind-list = List
# Headings over a group of such pages.
kind-treatment-plural = Treatments
kind-article-plural = The basics
kind-benefit-plural = What it can do
kind-risk-plural = Side effects
kind-contraindication-plural = Who should wait or not have it
kind-preparation-plural = Before your visit
kind-aftercare-plural = Caring for your skin afterwards
kind-alternative-plural = Other choices
kind-myth-plural = Myths
kind-term-plural = Words explained


## How common a side effect is (the words of European medicine leaflets)

frequency-very-common = Very common (1 in 10 people or more)
frequency-common = Common (between 1 in 100 and 1 in 10 people)
frequency-uncommon = Uncommon (between 1 in 1,000 and 1 in 100 people)
frequency-rare = Rare (between 1 in 10,000 and 1 in 1,000 people)
frequency-very-rare = Very rare (fewer than 1 in 10,000 people)
frequency-not-known = Not known: our sources give no figure
# args: $count, $of
frequency-rate = { $count } in { $of }


## What to do about a side effect

care-self-care = You can look after it yourself
care-call-us = Call us
care-urgent = Get urgent advice
care-emergency = Get emergency help


## Strength of the evidence

evidence-strong = Strong: good studies agree
evidence-some = Some: studies point this way, but there are few
evidence-weak = Weak: small studies or opinion
evidence-clinic-practice = Clinic practice: what clinics do, not what studies have tested


## What a reason to wait means

severity-absolute = Do not have this treatment
severity-temporary = Not now: wait first
severity-relative = Talk to us first


## What we found about a claim

verdict-wrong = Wrong
verdict-unproven = Not proven
verdict-misleading = Misleading


## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# args: $day, $monthname (one of the above), $year
date = { $day } { $monthname } { $year }
# args: $monthname, $year
month-and-year = { $monthname } { $year }


## Windows around a treatment
## Together they read "from 3 days before the treatment until 24 hours after".

# args: $duration a length of time, written out
window-before = { $duration } before
window-after = { $duration } after
window-treatment = the treatment
window-healed = your skin has healed
# args: $from and $until, each one of the above
window-from-until = from { $from } until { $until }
window-from = from { $from }
window-until = until { $until }
window-always = all the time


## Lengths of time and other values

# How your language writes one thousand two hundred and thirty-four and a half.
number-sample = 1,234.5

# args: $n a number
value-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
value-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
value-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
value-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weeks
}
value-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
value-years = { $n ->
    [one] 1 year
   *[other] { $n } years
}
# args: $from, $to numbers of the same unit
range-minutes = { $from } to { $to } minutes
range-hours = { $from } to { $to } hours
range-days = { $from } to { $to } days
range-weeks = { $from } to { $to } weeks
range-months = { $from } to { $to } months
range-years = { $from } to { $to } years
# args: $from, $to values of different units, written out
range = { $from } to { $to }
# args: $from, $to numbers; $unit as the writer gave it
range-unit = { $from } to { $to } { $unit }
# args: $n a number, $unit as the writer gave it
value-unit = { $n } { $unit }
value-percent = { $n }%
range-percent = { $from }% to { $to }%
# Units that the site knows by name: unit- and the word that the writer uses.
unit-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
unit-sessions = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}
# args: $count, $of
value-count-in = { $count } in { $of }


## The quiz

quiz-heading = Is it right for you?
# Said at the top of the quiz. What it is for, and what it is not.
quiz-intended-use = This quiz helps you to prepare for a talk with the person who treats you. It decides nothing and does not diagnose.
quiz-private = Your answers stay on this page. They are never stored and never sent.
quiz-how = Answer every question. Your result appears at the end.
# The heading over questions that belong to no step.
quiz-more = More questions
quiz-many = Choose all that apply.
quiz-why = Why we ask
quiz-page = Read about this
quiz-result-heading = Your result
quiz-unfinished = Answer every question that you see to get your result.
quiz-you-said = You told us:
# Below an answer such as "I am not sure" or "I would rather not say", where the quiz says nothing itself.
quiz-doubt = This answer leaves it open. Talk to us before you book, so that we can find out together.
quiz-until = Wait until:
quiz-do = What to do first:
quiz-earliest = The earliest date is { $date }. Dates can change, so ask us.
# The same where the answers are then still a reason to talk first.
quiz-earliest-talk = Not before { $date }. Talk to us first after that day, too.
# args: $date, $until days
quiz-earliest-talk-until = Not before { $date }; until { $until } talk to us first.
# args: $duration a length of time
quiz-later = After that, talk to us first until it is { $duration } ago.
# Over the care cards of a page, for somebody who has just said what the page is about.
# args: $number the emergency number
quiz-card-caution = Call { $number } now for any of these:
quiz-card-caution-plain = Get emergency help now for any of these:
quiz-card-warning = Get urgent advice now for any of these:
# Below a result. The day follows, and then what the version is called.
quiz-filled = Answered on:
quiz-version = Version of this quiz:
quiz-reset = Start again
quiz-result-note = This is not a decision about your care. Show it to the person who treats you.
quiz-old-browser = Your browser is too old to work out a result here. Print this form, answer it and bring it to your visit, or call us.
quiz-overdue = The answers behind this quiz are due for a new check. Talk to us before you book.
# With a script, the questions come one at a time.
quiz-back = Back
quiz-continue = Continue
# args: $n, $all numbers
quiz-progress = Question { $n } of { $all }
quiz-day = Day
quiz-day-if-known = Day, if you know it
quiz-month = Month
quiz-year = Year
quiz-date-hint = Write numbers, such as 27 3 2026.
quiz-month-hint = Write numbers, such as 3 2026.
quiz-number = Your answer
quiz-or = or
quiz-error-choose = Choose an answer.
quiz-error-too-many = These answers cannot all be true. Choose only those that are.
quiz-error-empty = Write an answer, or choose one.
quiz-error-empty-date = Write the date in numbers.
quiz-error-empty-number = Write a number in the field “{ quiz-number }”.
quiz-error-not-a-date = Write the date in numbers. The year has four.
quiz-error-no-such-day = There is no such day. Check the day and the month.
quiz-error-day-needed = Write the day too.
quiz-error-future = This date is still to come. Write a date in the past.
quiz-error-long-ago = This date is too long ago. Check the year.
quiz-error-not-a-number = Write a whole number in the field “{ quiz-number }”, in digits, such as 30.
# args: $from, $to numbers
quiz-error-out-of-range = Write a number from { $from } to { $to } in the field “{ quiz-number }”.
quiz-now = What you can do now
quiz-ask = Questions to ask at your visit
quiz-answers = See or change your answers
quiz-change = Change
quiz-print = Print this result
quiz-unsure = I am not sure
quiz-none = None of these
quiz-yes = Yes
quiz-no = No
quiz-rather-not = I would rather not say
# args: $duration
quiz-band-within = Less than { $duration } ago
quiz-band-else = { $duration } ago or more
# args: $from, $to durations; $n number; $unit
quiz-band-between = Between { $from } and { $to } ago
quiz-band-below = Under { $n }
quiz-band-range = { $from } to { $to }
quiz-band-over = { $n } or over
# For forms of health records: said before a date or a number is asked for.
quiz-know-date = I know the date
quiz-know-number = I know the number
# Names a day.
quiz-earliest-date = Earliest date
# The headlines of the five results. None may say that all is well.
outcome-ok-headline = Your answers do not show a reason to wait. A trained person must still check your skin.
outcome-ok-text = Bring your questions to your visit.
outcome-prepare-headline = Your answers do not show a reason to wait, but there are things to do first. A trained person must still check your skin.
outcome-prepare-text = Do what is listed below before your visit.
outcome-talk-headline = Talk to us before you book.
outcome-talk-text = Something you told us needs a talk first. You may still be able to have the treatment.
outcome-wait-headline = Please wait.
outcome-wait-text = Something you told us means that now is not the time. The list below says when to come back.
outcome-stop-headline = This treatment is not right for you now.
outcome-stop-text = See a doctor about what is listed below. There may be other choices for you.
effect-ok = No reason to wait
effect-prepare = Something to do first
effect-talk = Talk to us first
effect-wait = Wait
effect-stop = Not right for you now

## The proof of the quiz: for a medical director

proof-heading = Proof of the quiz
proof-lead = What the quiz asks, what each answer leads to, and what was checked on every possible set of answers.
# args: $sheets a number
proof-holds = All of the laws below hold on every one of { $sheets } ways to answer.
proof-fails = NOT proved: at least one of the laws below does not hold. Of { $sheets } ways to answer, some end wrongly.
proof-laws = What was proved
proof-law-holds = Holds:
proof-law-fails = DOES NOT HOLD:
proof-law-screened = Every contraindication has a question that screens for it, or says why it has none.
proof-law-weighed = Every contraindication says how grave it is.
proof-law-explained = Every "wait" and "stop" names the page that explains it.
proof-law-revealed = Every question about a contraindication has an answer that comes to what its severity asks for, or leads to a question that has one.
proof-law-lost = No answer counts for less than it says, unless a rule below lowers it by name.
proof-law-skipped = Nobody ends below what a contraindication asks for without being asked its first question, unless the condition of this question, listed below, says why.
proof-law-unsure = Nobody who is not sure about a contraindication, or would rather not say, ends at "ok" or "prepare".
proof-law-harmless = No answer in words about a contraindication but a plain no is let through, unless a further question about the same contraindication is asked, or it says why.
proof-law-reachable = Every question can be asked, every band and every rule be met, and every effect that is written, and "ok", is the outcome of some sheet.
proof-law-shadowed = Every rule adds or lowers something on some sheet, and no two bands side by side hold nobody back.
proof-law-total = Every way to answer has one outcome; every wait has an end, and none that is counted from a date is over before its band.
proof-law-monotonic = With a worse answer, or one more of a list, nobody ends better, apart from what rules lower, what is left out for a reason, and follow-ups that are not asked of those who are not sure.
proof-law-stated = Every case that the clinic states ends as stated.
proof-law-provable = All of this could be decided: nothing was left to a sample.
proof-counts = How large it is
proof-count-questions = Questions
proof-count-answers = Answers to choose from
proof-count-shortest = Questions on the shortest way
proof-count-longest = Questions on the longest way
proof-count-sheets = Ways to answer
# args: $effect one of the outcomes below
proof-count-outcome = Ways that end at "{ $effect }"
proof-touched = What is lowered or left out
proof-touched-lead = These are the only places where an answer counts for less, or where a question is not asked of everybody. Sign them off with care.
proof-touched-none = Nothing: no rule lowers an answer, and no question about a contraindication is left out for a reason.
# args: $when answers, $does what the rule does
proof-touched-rule = { $when } { $does }.
# args: $ask a question, $when answers to others
proof-touched-question = "{ $ask }" is only asked after { $when }.
# args: $number a question
proof-touched-chain = It hangs on question { $number }, which is itself left out for a reason.
proof-excused = Excused for a reason
proof-excused-lead = Here the laws ask for something that this clinic does without. Whoever signs the quiz signs each of these reasons.
# args: $ask a question
proof-excused-unsure = "{ $ask }" has no answer for those who are not sure.
# args: $answer an answer, $ask its question
proof-excused-harmless = The answer "{ $answer }" to "{ $ask }" holds nobody back.
proof-because = Because:
proof-touched-all = Ways to answer that any of these touches:
# args: $number of a question, $answer, $effect
proof-lowers = the answer "{ $answer }" to question { $number } counts as "{ $effect }" at most
proof-cases = Cases stated by the clinic
proof-cases-lead = What the clinic says about its own quiz: with these answers, and the mildest answer to each other question, it must end here. The numbers are those of the questions in the ledger.
proof-case = Case
proof-case-answers = Answers
proof-case-ends = Must end at
# args: $duration
proof-case-ago = { $duration } ago
proof-ledger = The ledger
proof-ledger-lead = Every contraindication with its page, its questions, what each answer does, and the sources that its page rests on. It is the picture below as a table.
proof-contraindication = Contraindication
proof-question = Question
proof-answer = Answer
proof-effect = What it does
proof-unscreened = No question asks about it.
proof-others = Other questions
proof-rules = Rules across questions
# Stands before answers to other questions.
proof-only-if = Only after
# Stands before the number of a question.
proof-opens = then question
# args: $until what must happen first
proof-until = until { $until }
# args: $duration
proof-after = until { $duration } after that date
proof-graph = The decision graph
proof-graph-about = Questions are asked from the top down. Each answer has a line to what it leads to. The gravest of them all is the outcome.
proof-graph-table = The table above says the same in words.
proof-graph-lowers = lowers question
# Stands before the number of a question. Very short.
proof-graph-asks = Ask
proof-effect-ok = No reason
proof-effect-prepare = Prepare
proof-effect-talk = Talk first
proof-effect-wait = Wait
proof-effect-stop = Stop
proof-sign = Sign-off
proof-sign-lead = I have read the ledger and what is lowered or left out. I agree that this clinic uses the quiz with this digest to prepare patients for a talk. Any change of what the quiz does or says changes the digest.
proof-digest = Digest of what the quiz does and says, as a sign-off names it:
proof-day = This page was made on
proof-sign-name = Name
proof-sign-role = Role
proof-sign-date = Date
proof-sign-signature = Signature
proof-quiz = The quiz
proof-fhir = The quiz as a FHIR questionnaire
proof-link = What the quiz asks, and what was proved of it


## The quiz on paper

# args: $title the name of the quiz
paper-heading = { $title } (paper form)
paper-link = The quiz on paper
paper-lead = For patients: answer what you can, and bring this form to your visit. It does not decide anything.
paper-name = Name
paper-born = Date of birth
paper-today = Today
paper-day = Day, month and year:
paper-month = Month and year (and the day, if you know it):
paper-number = Number:
paper-staff = For staff: what the answers mean
paper-staff-lead = The gravest answer is the outcome. Answers that are not listed here are no reason to wait. For a wait with a date, add the time to the date that was given; a month alone counts from its last day.
paper-outcome = Outcome
paper-checked = Checked by


### The day a page was changed, and the feed

# $date is a day, written out.
page-updated = Words last changed on { $date }.
feed-changed = The words of this page have changed.
# $by is a person or a role.
feed-checked = Checked by { $by }.
