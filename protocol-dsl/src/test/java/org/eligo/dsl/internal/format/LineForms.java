package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws lines whose form is not in the grammar: declarations, fields, rows, facts of cases.
 *
 * <p>Each line of {@link #FORMS} is one form of what stands before its equals sign. A name in
 * {@code <>} is drawn from its own forms, what stands in {@code «»} may be left out, a blank is one
 * blank or more, {@code _} is none or more, {@code ~} is exactly one.
 */
final class LineForms {
  static final String FORMS =
      """
      day = 2025-03-10
      day = 2024-12-20
      when = <day>
      when = 2024-12
      when = 2024
      when = unknown
      when = by <day>
      when = after <day>
      number = 3
      number = 75,000
      number = 0.85
      amount = <number>
      amount = <number> mg/dL
      amount = <number>%

      version = version 1.0 dated <day>
      version = version not~stated
      header = <headerWord>
      include = common
      include = kidney
      include = "more words.criteria"
      cohort = SLE
      cohort = IIM
      cohort = Phase 1
      cohort = "long, name"
      role = investigator
      role = medical monitor
      milestone = screening
      milestone = consent
      milestone = day 0
      milestones = screening_:_from day -28 to day 0
      milestones = screening_:_from day -28 to day -1
      milestones = day 0
      milestones = consent
      milestones = last dose_:_later
      period = mosquito season_:_each~year from June 1 to November 30
      period = second run-in_:_each~year from January~1 to  March~1
      fact = adult limit_:_number
      fact = country_:_one~of France_,_Germany_,_other
      fact = bed, "second, bed"_:_yes/no
      fact = distance_:_measurement in cm
      tableType = length
      tableType = number
      tableType = measurement in mg
      table = second table_:_<tableType> by agent
      table = second table_:_<tableType> by sex
      key = rituximab
      key = methotrexate_,_"a = b, c"
      key = female_,_male
      list = cancers
      list = cancers_:_open
      list = strong CYP3A inhibitors_:_open
      list = agents
      entry = <entryName>«_(_<synonym>«_,_<synonym>»_)»«_[_<code>«_,_<code>»_]»
      entryName = basal cell skin cancer
      entryName = ketoconazole
      entryName = rituximab
      entryName = "in-situ, other"
      synonym = BCC
      synonym = basal cell carcinoma
      synonym = "b, c"
      code = loinc 777-3
      code = snomed 254701007

      item = <names>_:_«constant »<type>«_[_<code>«_,_<code>»_]»
      names = <itemName>
      names = <itemName>_,_extra item«_(plural <itemName>s)»
      names = <itemName>«_(plural many things)»
      itemName = vaccine
      itemName = onset
      itemName = "quoted, item"
      itemName = anti-dsDNA
      itemName = weight
      type = <typeWord>
      type = one~of <choice>«_,_<choice>»
      type = in cancers
      type = in cancers_,_agents
      type = ordered~one~of <choice>_<_<choice>«_<_"a < b"»
      type = some~of <choice>«_,_<choice>»
      type = measurement~in <unit>
      type = measurement~in mg/dL or umol/L
      type = judgement~by <role>
      type = agreement by participant
      unit = mg/dL
      unit = 10^9/L
      unit = kg
      choice = other kind
      choice = I
      choice = "C, D"
      choice = VII+
      field = <fieldName>_:_<type>
      fieldName = grade
      fieldName = half life
      fieldName = "field: one"
      option = <optionWord>
      option = <placeWord>
      option = formerly "old_,  name"

      caseName = one
      caseName = two«_like~one»
      caseName = one«_like~"other case"»
      fact of case = as~of <day>
      fact of case = stage <milestone>
      fact of case = <milestone>_=_<day>
      fact of case = <milestone>_=_planned <day>
      fact of case = <milestone>_=_<day>_,_<day>
      fact of case = <item of case>_=_not asked
      fact of case = platelets_=_<result>
      fact of case = <item of case>_=_<result>
      fact of case = malignancy_=_<entry of case>
      fact of case = <item of case>_=_<entry of case>
      fact of case = malignancy_=_<complete>
      fact of case = <path>_=_<answer> by <role> on <when>
      fact of case = expect <path> <verdict>«~missing <item of case>«_,_<item of case>»»«~for <cohort>»
      fact of case = expect <outcome>«~<finality>»«~for <cohort>»
      fact of case = expect <defined>«~at <time>»~=~<amount>
      fact of case = expect <defined>«~at <time>»~from~<amount>~to~<amount>
      fact of case = expect <defined>«~at <time>»~<truth>
      time = screening
      time = any~time
      defined = thing
      defined = stroke risk
      item of case = sex
      item of case = platelets
      item of case = onset
      item of case = vaccine
      path = I1
      path = S3.b.ii
      path = exclusion for SLE E1
      result = <value>«~on <when>«~at screening»«~(normal~<normal>)»<made>»«_<fields>»
      made =
      made = ~laboratory central
      made = ~sample S1
      made = ~laboratory central~sample S1
      value = 80,000 /uL
      value = <_0.5 mg/L
      value = <15 not detected
      value = 1:160
      value = implant_+_condom
      value = none of them
      value = female
      value = unknown
      value = <day>
      normal = 30 to 180
      normal = up~to 180
      normal = from 30
      fields = {_grade_=_I_}
      fields = {_grade_=_I_,_half life_=_3 days_}
      entry of case = on <when>«~distinct»
      entry of case = planned <when>«~distinct»«_<fields>«_distinct»»
      entry of case = from <when>~to~<when>«~distinct»«_<fields>»
      entry of case = from <when>~to~planned <when>«_<fields>»
      entry of case = from <when>~ongoing~on~<when>«_<fields>«_distinct»»
      entry of case = from <when>«~distinct»
      complete = none«~<since>»_,_complete«_,_plans« to <day>»» on <when>
      complete = complete«~<since>»«_,_plans« to <day>»» on <when>
      since = ever
      since = since <day>
      since = since ever

      condition = sex is female
      condition = platelets at screening >= <number> /uL
      condition = platelets at screening between <number> /uL and 90,000 /uL
      condition = platelets at screening <= 3 × ULN
      condition = any malignancy ongoing at screening where grade is I
      condition = no malignancy ever where grade is II and baseline
      condition = at least <count> flare within <count> years before screening
      condition = every malignancy «, if any , »ongoing at screening has grade <= II
      condition = <many> platelets «at least 4 weeks apart »within 12 months before screening < 5 /uL
      condition = <many> platelets «at least 4 weeks apart »within 12 months before screening < 5 /uL
      condition = <many> platelets «at least 4 weeks apart »within 12 months before screening < 5 /uL
      condition = <many> platelets «at least 4 weeks apart »within 12 months before screening < 5 /uL
      condition = <many> flare «on different days »within 12 months before screening
      condition = any malignancy for <least> 3 months <together> before screening
      condition = any malignancy for <least> 3 months <together> before screening
      condition = any malignancy for <least> 3 months <together> before screening
      condition = any malignancy for <least> 3 months <together> before screening
      condition = (größe at screening when sex is male , <branch>otherwise 3 cm) >= 2 cm
      condition = no flare within 4 weeks before day 0
      condition = any flare from <count> weeks <side> screening to day 0
      condition = age at consent >= 18 years
      condition = grade of latest malignancy ever is I
      condition = flare day <far> 12 months before screening
      condition = judged by investigator at screening
      condition = asked at screening
      condition = agreed by participant at screening
      condition = (any flare ever) or (sex is male and not fertile at screening)
      condition = flare day before screening
      many = no
      many = at least <count>
      many = at most <count>
      many = exactly <count>
      many = more than <count>
      many = fewer than <count>
      least = at least
      least = at most
      least = more than
      least = less than
      least = =
      side = before
      side = after
      far = at least
      far = at most
      far = more than
      far = less than
      together = in total
      together = in a row
      together = together
      branch =
      branch = 4 cm when fertile at screening ,~\s
      count = 2
      count = 4
      """;

  // Stands for the sign itself in words of the parser.
  private static final char UNDERSCORE = '\u203F';

  /** A line in odd blanks and in plain ones, and the forms that it took. */
  record Drawn(String spaced, String plain, Set<String> forms) {}

  private final Map<String, List<String>> forms = new LinkedHashMap<>();

  /** The forms, some of them words of the parser. */
  LineForms(Map<String, ? extends Iterable<String>> words) {
    FORMS
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          int equals = line.indexOf(" =");
          add(line.substring(0, equals), line.substring(equals + 2).stripLeading());
        });
    words.forEach((name, all) -> {
      Set<String> sorted = new TreeSet<>();
      all.forEach(sorted::add);
      sorted.forEach(word -> add(name, word.replace(' ', '~').replace('_', UNDERSCORE)));
    });
  }

  private void add(String name, String form) {
    forms.computeIfAbsent(name, key -> new ArrayList<>()).add(form);
  }

  /** Every form, by its name and number, and with each part that may be left out. */
  Set<String> all() {
    Set<String> all = new TreeSet<>();
    forms.forEach((name, several) -> {
      for (int i = 0; i < several.size(); i++) {
        all.add(name + " " + i);
        int parts = (int) several.get(i).chars().filter(c -> c == '«').count();
        for (int part = 0; part < parts; part++) {
          all.add(name + " " + i + " with " + part);
          all.add(name + " " + i + " without " + part);
        }
      }
    });
    return all;
  }

  /** A line of a name, by chance. */
  Drawn draw(String name, Random random) {
    Set<String> taken = new TreeSet<>();
    StringBuilder marked = new StringBuilder();
    draw(name, random, taken, marked);
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < marked.length(); i++) {
      spaced.append(
          switch (marked.charAt(i)) {
            case ' ' -> " ".repeat(random.nextInt(6) == 0 ? 2 : 1);
            case '_' -> " ".repeat(random.nextInt(3));
            case '~' -> " ";
            case UNDERSCORE -> "_";
            default -> String.valueOf(marked.charAt(i));
          });
    }
    String plain = marked.toString().replace("_", "").replace('~', ' ').replace(UNDERSCORE, '_');
    return new Drawn(spaced.toString(), plain, taken);
  }

  private void draw(String name, Random random, Set<String> taken, StringBuilder marked) {
    List<String> several = forms.getOrDefault(name, List.of());
    int number = random.nextInt(several.size());
    taken.add(name + " " + number);
    String form = several.get(number);
    List<Boolean> open = new ArrayList<>();
    int part = 0;
    for (int i = 0; i < form.length(); i++) {
      char sign = form.charAt(i);
      boolean kept = !open.contains(false);
      if (sign == '«') {
        boolean with = random.nextBoolean();
        if (kept) {
          taken.add(name + " " + number + (with ? " with " : " without ") + part);
        }
        part++;
        open.add(with);
      } else if (sign == '»') {
        open.removeLast();
      } else if (sign == '<' && isName(form, i)) {
        int end = form.indexOf('>', i);
        if (kept) {
          draw(form.substring(i + 1, end), random, taken, marked);
        }
        i = end;
      } else if (kept) {
        marked.append(sign);
      }
    }
  }

  /** Whether a name stands in {@code <>} here; else it is the sign itself. */
  private boolean isName(String form, int at) {
    int end = form.indexOf('>', at);
    return end > at && forms.containsKey(form.substring(at + 1, end));
  }
}
