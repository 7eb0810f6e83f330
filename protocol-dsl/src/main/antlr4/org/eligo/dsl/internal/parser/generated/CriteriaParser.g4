/**
 * One logical line of a criteria file (docs/reference/language.md, sections 3 to 5). Conditions and
 * values share one parenthesis, so that one word ahead is always enough; which of the two a
 * parenthesis holds is said when the tree is built.
 */
parser grammar CriteriaParser;

options { tokenVocab = CriteriaLexer; }

// Section 3: what stands on a line.
ruleLine
  : outline EOF                                                               # outlineRule
  | JUDGED BY NAME time? EOF                                                  # judgedRule
  | ASKED time? EOF                                                           # askedRule
  | AGREED BY PARTICIPANT time? covering? EOF                                           # agreedRule
  | DEFINED ELSEWHERE IN document=NAME (COMMA JUDGED BY role=NAME)? EOF       # elsewhereRule
  | OTHER CRITERIA MAY APPLY COMMA CHECKED BY NAME EOF                        # otherCriteriaRule
  | DEFINES NAME EOF                                                          # definesRule
  | NO RULE (NAME (COMMA? NAME)*)? EOF                                        # noRule
  | REMOVED EOF                                                               # removedRule
  | THE pick NAME entryTime? (WHERE condition)? EOF                           # entryRule
  | THE pick OF OPEN NAME entryTime? (WHERE condition)? CLOSE EOF             # filteredEntryRule
  | condition EOF                                                             # conditionRule
  ;

// What an agreement covers: printed, not evaluated.
covering: COVERING coveredDay TO coveredDay;

coveredDay: (length side)? dayAnchor;

outline
  : ALL OF                                                                    # allOf
  | ANY OF                                                                    # anyOf
  | ANY OF COMMA AT LEAST NUMBER DONE                                          # anyOfDone
  | NONE OF                                                                   # noneOf
  | ONE OF THE FOLLOWING                                                      # oneOfTheFollowing
  | AT LEAST NUMBER OF                                                        # atLeastOf
  | AT MOST NUMBER OF                                                         # atMostOf
  | EXACTLY NUMBER OF                                                         # exactlyOf
  | ANY OF THESE entryTime?                                                   # anyOfThese
  | NONE OF THESE entryTime?                                                  # noneOfThese
  | AT LEAST NUMBER OF THESE entryTime?                                       # atLeastOfThese
  ;

clauseLine
  : APPLIES WHEN condition EOF                                                # appliesClause
  | APPLIES TO choice (COMMA choice)* EOF                                     # appliesToClause
  | AT SITES WHERE condition EOF                                              # atSitesClause
  | UNLESS condition EOF                                                      # unlessClause
  | REFER TO NAME WHEN condition EOF                                          # referClause
  | DISCUSS WITH NAME WHEN condition EOF                                      # discussClause
  | CHECKED AT NAME (COMMA NAME)* EOF                                         # checkedClause
  | RETEST (ONCE | TWICE) (WITHIN length)? COMMA THE LATEST DECIDES EOF        # retestClause
  | ASSUMES NAME? EOF                                                         # assumesClause
  | LATER NAME (COMMA? NAME)* EOF                                              # laterClause
  | RESCREEN ONCE (AFTER NUMBER UNIT)? EOF                                      # rescreenClause
  ;

// Section 2, data: the options that hold lengths, windows or values.
optionLine
  : VALID length EOF                                                          # validOption
  | ASKED AGAIN AFTER length EOF                                              # askedAgainOption
  | COUNTS ONLY WITHOUT OPEN NAME (COMMA NAME)* CLOSE window EOF              # countsOption
  | DETECTS FROM value EOF                                                    # detectsOption
  | PLAUSIBLE FROM low=value TO high=value EOF                                # plausibleOption
  ;

// Section 2, score: one line of points.
scoreLine: MINUS? NUMBER (WHEN condition | OTHERWISE)? EOF;

// Section 2, table: the value of one row.
tableLine: MINUS? NUMBER UNIT? EOF;

// Section 2, periods: the window behind the colon.
periodLine: window EOF;

// Section 4, conditions, from loosest to tightest.
condition
  : operand ((AND | OR) operand)*
  ;

// An outline ends its phrase; its members stand on the lines below.
operand: NOT* (KNOWN? comparison | cohort | passed | outline);

passed: CRITERION NAME IS PASSED;

cohort
  : COHORT IS NOT? choice                                                     # cohortIs
  | COHORT NOT? IN OPEN choice (COMMA choice)* CLOSE                          # cohortIn
  ;

comparison: value tail*;

tail
  : comparator limitValue (side anchor)?                                      # comparedTail
  | BETWEEN low=limitValue AND high=limitValue                                # betweenTail
  | INCLUDES choice                                                           # includesTail
  | INCLUDES several OF OPEN choice (COMMA choice)* CLOSE                     # includesSeveralTail
  | IS OUTSIDE? NORMAL                                                        # normalTail
  | IS DETECTED                                                               # detectedTail
  | IS NONE                                                                   # noneTail
  | FROM THE SAME SAMPLE time                                                 # sameSampleTail
  | IS NOT? choice                                                            # choiceTail
  | NOT? IN OPEN choice (COMMA choice)* CLOSE                                 # choicesTail
  | NOT? IN NAME                                                              # listTail
  | window                                                                    # windowTail
  ;

// Section 4, a limit in two units.
limitValue: value (OPEN OR value CLOSE)?;

several: ANY | ALL | NONE | AT LEAST NUMBER;

comparator
  : AT_LEAST                                                                  # atLeastSign
  | AT_MOST                                                                   # atMostSign
  | GREATER_SIGN                                                              # aboveSign
  | LESS_SIGN                                                                 # belowSign
  | EQUAL                                                                     # equalSign
  | AT LEAST                                                                  # atLeastWords
  | AT MOST                                                                   # atMostWords
  | ABOVE                                                                     # aboveWord
  | BELOW                                                                     # belowWord
  | MORE_WORD THAN                                                                 # moreThanWords
  | LESS THAN                                                                 # lessThanWords
  ;

choice: NAME | NUMBER;

// Section 5: values.
value: term (plus=(PLUS | MINUS) term)*;

term: factor (times=(STAR | SLASH) factor)*;

factor: power (TIMES_SIGN limit)?;

power: primary (CARET power)?;

limit: ULN | LLN;

primary
  : MINUS? NUMBER UNIT?                                                       # number
  | TITRE                                                                     # titre
  | DATE                                                                      # date
  | limit                                                                     # bareLimit
  | LN primary                                                                # logarithm
  | SQUARE ROOT OF primary                                                    # squareRoot
  | ROUNDED OPEN value CLOSE                                                           # rounded
  | ITS (DATE_WORD | START | END)                                             # its
  | AGE (AT anchor)? (IN UNIT)?                                               # age
  | (LESSER | GREATER | SHORTER | LONGER) OF OPEN value (COMMA value)+ CLOSE  # extreme
  | (EACH | ANY | NONE) OF OPEN NAME (COMMA NAME)* CLOSE madeBy? time?
    (WHERE condition)?                                                        # distributed
  | TOTAL (field=NAME | OPEN value CLOSE) OF item=NAME time? (WHERE condition)? # total
  | field=NAME OF entry                                                       # fieldOf
  | (DATE_WORD | START | END) OF entry                                        # dayOf
  | pick? NAME madeBy? time? (WHERE condition)?                               # named
  | pick OF OPEN NAME madeBy? time? (WHERE condition)? CLOSE                  # filteredFirst
  | entries                                                                   # history
  | OPEN condition parenthesisEnd CLOSE                                       # parenthesis
  ;

entry
  : pick? NAME madeBy? time? (WHERE condition)?                               # oneEntry
  | pick OF OPEN NAME madeBy? entryTime? (WHERE condition)? CLOSE             # filteredEntry
  ;

parenthesisEnd
  : WHEN condition (COMMA branch)* COMMA OTHERWISE condition                  # whenEnd
  | IN UNIT                                                                   # castEnd
  |                                                                           # plainEnd
  ;

madeBy: FROM lab=(CENTRAL | LOCAL) LABORATORY;

branch: condition WHEN condition;

pick: LATEST | EARLIEST | LOWEST | HIGHEST | MEAN OF?;

// Section 4, histories.
entries
  : quantifier (DIFFERENT NAME OF)? item=NAME madeBy? apart? ifAny? lasting? steady? plan?
    entryTime? (WHERE condition)? otherThan? has?
  ;

ifAny: COMMA IF ANY COMMA;

steady
  : STABLE IN NAME (COMMA NAME)* FOR length side anchor                       # stable
  | CHANGED IN NAME (COMMA NAME)*                                             # changed
  ;

plan: (GIVEN OR)? PLANNED;

has: HAS condition;

quantifier
  : ANY                                                                       # anyEntry
  | EVERY                                                                     # everyEntry
  | NO                                                                        # noEntry
  | AT LEAST NUMBER                                                           # atLeastEntries
  | AT MOST NUMBER                                                            # atMostEntries
  | EXACTLY NUMBER                                                            # exactlyEntries
  | MORE_WORD THAN NUMBER                                                          # moreThanEntries
  | FEWER THAN NUMBER                                                         # fewerThanEntries
  ;

apart: AT LEAST length APART | ON DIFFERENT DAYS_WORD;

lasting: FOR comparator? length (IN TOTAL | IN A ROW | TOGETHER);

otherThan: OTHER THAN THOSE WHERE condition;

entryTime
  : time                                                                      # otherTime
  | distance                                                                  # distanceTime
  | BETWEEN from=anchor AND to=anchor                                         # betweenTime
  ;

// Section 4, times and windows.
time
  : AT ANY TIME                                                               # atAnyTime
  | AT NAME                                                                   # atVisit
  | EVER                                                                      # ever
  | ONGOING AT anchor                                                         # ongoingAt
  | part=(STARTED | ENDED | THROUGHOUT) partWindow                            # partTime
  | window                                                                    # windowTime
  ;

partWindow
  : window                                                                    # plainPart
  | distance                                                                  # distancePart
  | BETWEEN from=anchor AND to=anchor                                         # betweenPart
  ;

window
  : WITHIN reach (side | OF) anchor                                           # within
  | FROM bound (side anchor)? fromEnd                                         # from
  | BEFORE anchor                                                             # before
  | AFTER anchor                                                              # after
  | BY anchor                                                                 # byDay
  | DURING NAME                                                               # during
  ;

fromEnd
  : ON                                                                        # fromOn
  | (TO | UNTIL) bound (side anchor)?                                         # fromTo
  ;

distance: (AT LEAST | AT MOST | MORE_WORD THAN | LESS THAN) reach side anchor;

// A length, or the name of a table of lengths.
reach: length | NAME;

side: BEFORE | AFTER;

bound: length | dayAnchor;

anchor: dayAnchor | OPEN value CLOSE;

dayAnchor
  : NAME (AT (ANY TIME | NAME))?                                              # namedDay
  | DATE                                                                      # dateDay
  | ITS (DATE_WORD | START | END)                                             # itsDay
  | (DATE_WORD | START | END) OF NAME                                         # ofNamedDay
  | (DATE_WORD | START | END) OF pick NAME time?                              # ofPickedDay
  ;

length
  : NUMBER UNIT?                                                              # plainLength
  | (SHORTER | LONGER) OF OPEN value (COMMA value)+ CLOSE                     # extremeLength
  | OPEN value CLOSE                                                          # lengthValue
  ;
