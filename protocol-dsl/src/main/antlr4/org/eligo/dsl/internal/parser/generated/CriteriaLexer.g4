/**
 * The words and signs inside one rule, clause or option (docs/reference/language.md, sections 3 to
 * 5 and 7). Lines, bars, labels and sections are settled before; names of several words and units
 * are joined afterwards. Words that are free in names become WORD again where they are no keyword.
 */
lexer grammar CriteriaLexer;

// Made when names and units are joined; the text alone never gives them.
tokens { NAME, UNIT }

// Section 7: reserved words.
AND: 'and';
OR: 'or';
NOT: 'not';
IS: 'is';
IN: 'in';
AT: 'at';
ANY: 'any';
NO: 'no';
EVERY: 'every';
EACH: 'each';
ALL: 'all';
NONE: 'none';
WHERE: 'where';
WHEN: 'when';
OTHERWISE: 'otherwise';
UNLESS: 'unless';
WITHIN: 'within';
BEFORE: 'before';
AFTER: 'after';
FROM: 'from';
TO: 'to';
BY: 'by';
BETWEEN: 'between';
OF: 'of';
THAN: 'than';
LEAST: 'least';
MOST: 'most';
EXACTLY: 'exactly';
MORE_WORD: 'more';
FEWER: 'fewer';
LESS: 'less';
ABOVE: 'above';
BELOW: 'below';
LATEST: 'latest';
EARLIEST: 'earliest';
LOWEST: 'lowest';
HIGHEST: 'highest';
MEAN: 'mean';
EVER: 'ever';
ONGOING: 'ongoing';
STARTED: 'started';
ENDED: 'ended';
THROUGHOUT: 'throughout';
ITS: 'its';
TIMES_SIGN: 'x' | '×';
ON: 'on';
FOR: 'for';
AGE: 'age';
SHORTER: 'shorter';
LONGER: 'longer';
LESSER: 'lesser';
GREATER: 'greater';
PLANNED: 'planned';

// Soft words: keywords in one place, part of a name elsewhere.
ULN: 'ULN';
LLN: 'LLN';
NORMAL: 'normal';
OUTSIDE: 'outside';
DETECTED: 'detected';
LN: 'ln';
SQUARE: 'square';
ROOT: 'root';
ROUNDED: 'rounded';
KNOWN: 'known';
INCLUDES: 'includes';
CENTRAL: 'central';
LOCAL: 'local';
LABORATORY: 'laboratory';
SAME: 'same';
SAMPLE: 'sample';
APART: 'apart';
DIFFERENT: 'different';
DAYS_WORD: 'days';
TIME: 'time';
DATE_WORD: 'date';
START: 'start';
END: 'end';
DURING: 'during';
UNTIL: 'until';
SITES: 'sites';
TOTAL: 'total';
A: 'a';
ROW: 'row';
TOGETHER: 'together';
OTHER: 'other';
THOSE: 'those';
ONE: 'one';
THE: 'the';
FOLLOWING: 'following';
COHORT: 'cohort';
CRITERION: 'criterion';
PASSED: 'passed';
IF: 'if';
HAS: 'has';
GIVEN: 'given';
THESE: 'these';
STABLE: 'stable';
CHANGED: 'changed';

// Soft words that are keywords at the beginning of a line only.
JUDGED: 'judged';
ASKED: 'asked';
AGREED: 'agreed';
PARTICIPANT: 'participant';
DEFINED: 'defined';
ELSEWHERE: 'elsewhere';
CRITERIA: 'criteria';
MAY: 'may';
APPLY: 'apply';
CHECKED: 'checked';
DEFINES: 'defines';
RULE: 'rule';
REMOVED: 'removed';
APPLIES: 'applies';
LATER: 'later';
DONE: 'done';
RESCREEN: 'rescreen';
ONCE: 'once';
COVERING: 'covering';
REFER: 'refer';
DISCUSS: 'discuss';
WITH: 'with';
ASSUMES: 'assumes';
RETEST: 'retest';
TWICE: 'twice';
DECIDES: 'decides';
VALID: 'valid';
AGAIN: 'again';
COUNTS: 'counts';
ONLY: 'only';
WITHOUT: 'without';
DETECTS: 'detects';
PLAUSIBLE: 'plausible';

AT_LEAST: '>=' | '≥';
AT_MOST: '<=' | '≤';
GREATER_SIGN: '>';
LESS_SIGN: '<';
EQUAL: '=';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
CARET: '^';
OPEN: '(';
CLOSE: ')';
COMMA: ',';

DATE: DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT;
TITRE: '1:' DIGIT+ ('.' DIGIT+)?;
NUMBER: DIGIT+ (',' DIGIT+)* ('.' DIGIT+)*;
QUOTED: '"' ~["\r\n]* '"';
WORD: LETTER (LETTER | ['’.+/-])*;

BLANK: [ \t\r\n]+ -> skip;
STRAY: .;

fragment DIGIT: [0-9];
fragment LETTER: [\p{L}\p{M}\p{N}];
