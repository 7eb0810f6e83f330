package org.eligo.dsl.unit;

/**
 * The closed table of units, as data.
 *
 * <p>A unit is written as parts joined by {@code /}; its dimension and factor follow from its parts
 * ({@link UnitTableReader}). Only the units listed here exist: parts do not combine freely.
 */
final class UnitTable {
  private UnitTable() {}

  /**
   * One part a line: canonical spelling, dimension, exact factor to the base kinds (gram, metre,
   * second, kelvin, mole, ampere), other spellings. A factor may be a fraction.
   */
  static final String PARTS =
      """
      g       | mass            | 1            | gram, grams
      kg      | mass            | 1000         | kilogram, kilograms
      mg      | mass            | 1/1000       | milligram, milligrams
      ug      | mass            | 1e-6         | µg, μg, mcg, microgram, micrograms
      ng      | mass            | 1e-9         | nanogram, nanograms
      pg      | mass            | 1e-12        | picogram, picograms
      lb      | mass            | 453.59237    | lbs, pound, pounds, [lb_av]
      oz      | mass            | 28.349523125 | ounce, ounces, [oz_av]
      m       | length          | 1            | meter, meters, metre, metres
      cm      | length          | 1/100        | centimeter, centimeters, centimetre, centimetres
      mm      | length          | 1/1000       | millimeter, millimeters, millimetre, millimetres
      um      | length          | 1e-6         | µm, μm, micrometer, micrometers
      inch    | length          | 0.0254       | inches, in, [in_i]
      ft      | length          | 0.3048       | foot, feet, [ft_i]
      m2      | length^2        | 1            | m^2, m², m**2
      cm2     | length^2        | 1e-4         | cm^2, cm²
      mm2     | length^2        | 1e-6         | mm^2, mm²
      L       | length^3        | 1e-3         | l, liter, liters, litre, litres
      dL      | length^3        | 1e-4         | dl, deciliter, deciliters
      mL      | length^3        | 1e-6         | ml, cm3, cm^3, cm³, milliliter, milliliters
      uL      | length^3        | 1e-9         | µL, μL, mcL, ul, µl, μl, mcl, mm3, mm^3, mm³, \
          microliter
      fL      | length^3        | 1e-18        | fl
      mol     | amount          | 1            | mole, moles
      mmol    | amount          | 1e-3         | millimole, millimoles
      umol    | amount          | 1e-6         | µmol, μmol, mcmol, micromole, micromoles
      nmol    | amount          | 1e-9         | nanomole, nanomoles
      pmol    | amount          | 1e-12        | picomole, picomoles
      ms      | time            | 1/1000       | msec, msecs, millisecond, milliseconds
      s       | time            | 1            | sec, secs, second, seconds
      min     | time            | 60           | minute, minutes, mins
      h       | time            | 3600         | hr, hour
      hours   | time            | 3600         | hour, h, hr, hrs
      day     | time            | 86400        | d, 24h, 24 h, 24hr, 24 hr, 24 hours
      days    | time            | 86400        | day, d
      week    | time            | 604800       | wk
      weeks   | time            | 604800       | week, wk, wks
      month   | month           | 1            | mo
      months  | month           | 1            | month, mo, mos
      year    | month           | 12           | yr
      years   | month           | 12           | year, yr, yrs
      degC    | temperature     | 1            | Cel, °C, ° C, deg C, ℃, degrees Celsius, degrees C
      degF    | temperature     | 5/9          | °F, ° F, deg F, ℉, [degF], degrees Fahrenheit, \
          degrees F
      Pa      | mass length^-1 time^-2 | 1000  |
      kPa     | mass length^-1 time^-2 | 1e6   |
      mmHg    | mass length^-1 time^-2 | 133322.387415 | mm Hg, mm[Hg]
      cmH2O   | mass length^-1 time^-2 | 98066.5 | cm H2O, cm[H2O]
      kcal    | mass length^2 time^-2 | 4184e3 |
      kJ      | mass length^2 time^-2 | 1e6    |
      mV      | mass length^2 time^-3 current^-1 | 1 | millivolt, millivolts
      Gy      | length^2 time^-2 | 1           | gray
      cGy     | length^2 time^-2 | 1/100       |
      mSv     | length^2 time^-2 | 1/1000      |
      MBq     | time^-1         | 1e6          |
      mCi     | time^-1         | 37e6         |
      ukat    | amount time^-1  | 1e-6         | µkat, μkat, mckat
      nkat    | amount time^-1  | 1e-9         |
      U       | assay unit      | 1            | unit, units, [U]
      kU      | assay unit      | 1000         |
      mU      | assay unit      | 1/1000       |
      uU      | assay unit      | 1e-6         | µU, μU, mcU
      IU      | international unit | 1         | [IU], [iU]
      kIU     | international unit | 1000      | k[IU]
      mIU     | international unit | 1/1000    | m[IU], m[iU]
      uIU     | international unit | 1e-6      | µIU, μIU, mcIU, u[IU], u[iU]
      mEq     | equivalent      | 1/1000       | meq
      mOsm    | osmole          | 1/1000       | mosm, mOsmol, mosmol
      copies  | copy            | 1            | copy, {copies}
      log10 copies | log copies | 1            |
      log10 IU | log international units | 1   |
      CFU     | colony          | 1            | cfu, [CFU]
      AU      | arbitrary unit  | 1            |
      BAU     | binding antibody unit | 1      |
      GPL     | gpl             | 1            | GPL units
      MPL     | mpl             | 1            | MPL units
      APL     | apl             | 1            | APL units
      MFI     | fluorescence    | 1            |
      hpf     | high power field | 1           | HPF, [HPF]
      points  | point           | 1            | point
      letters | letter          | 1            | letter
      percentile | percentile   | 1            | centile
      SD      | standard deviation | 1         | SDs
      dB      | decibel         | 1            |
      ppb     | parts per billion | 1          | [ppb]
      HU      | hounsfield      | 1            |
      %       | percent         | 1            | percent, per cent
      pack-years | pack year    | 1            | pack years, pack-year, pack year
      cigarettes | cigarette    | 1            | cigarette
      drinks  | drink           | 1            | drink
      MET     | metabolic equivalent | 1       | METs
      10^3    | number          | 1e3          | x 10^3, x10^3, × 10^3, ×10^3, 10*3, x 10*3, \
          10³, x 10³, x10³, × 10³, ×10³
      10^6    | number          | 1e6          | x 10^6, x10^6, × 10^6, ×10^6, 10*6, x 10*6, \
          10⁶, x 10⁶, x10⁶, × 10⁶, ×10⁶
      10^9    | number          | 1e9          | x 10^9, x10^9, × 10^9, ×10^9, 10*9, x 10*9, \
          10⁹, x 10⁹, x10⁹, × 10⁹, ×10⁹
      10^12   | number          | 1e12         | x 10^12, x10^12, × 10^12, ×10^12, 10*12, x 10*12, \
          10¹², x 10¹², x10¹², × 10¹², ×10¹²
      1.73m2  | number          | 1            | 1.73 m2, 1.73m^2, 1.73 m^2, 1.73m², 1.73 m², \
          {1.73_m2}
      mL FEU  | length^3        | 1e-6         | ml FEU
      L FEU   | length^3        | 1e-3         | l FEU
      """;

  /** Where the 0 of a unit lies in kelvin. */
  static final String OFFSETS =
      """
      degC    | 273.15
      degF    | 45967/180
      """;

  /**
   * One family a line: name, what the family is related to if anything (part of every unit in it),
   * and its units. A unit may begin with {@code /}: so many per something.
   */
  static final String FAMILIES =
      """
      mass                | | kg, g, mg, ug, ng, pg, lb, oz
      length              | | m, cm, mm, um, inch, ft
      area                | | m2, cm2, mm2
      volume              | | L, dL, mL, uL, fL
      amount              | | mol, mmol, umol, nmol, pmol
      measured time       | | days, weeks, hours, min, s, ms
      calendar time       | | months, years
      temperature         | | degC, degF
      pressure            | | mmHg, kPa, Pa, cmH2O
      mass concentration  | | g/L, g/dL, g/mL, mg/L, mg/dL, mg/mL, ug/L, ug/dL, ug/mL, ng/L, \
          ng/dL, ng/mL, pg/L, pg/dL, pg/mL
      fibrinogen equivalents | FEU | mg/L FEU, ug/mL FEU, ng/mL FEU
      amount concentration | | mol/L, mmol/L, umol/L, nmol/L, pmol/L
      counts by volume    | | /uL, /mL, /dL, /L, 10^3/uL, 10^6/uL, 10^6/mL, 10^3/mL, 10^6/L, \
          10^9/L, 10^12/L
      rates               | | /min, /s, /h, /day, /week
      calendar rates      | | /month, /year
      flow                | | mL/min, mL/s, mL/h, mL/day, L/min, L/s, L/h, L/day
      flow for a standard body | 1.73 m2 body surface | mL/min/1.73m2, mL/s/1.73m2
      flow by body surface | body surface | L/min/m2, mL/min/m2
      flow by body weight | body weight | mL/kg/min, mL/kg/h, mL/kg/day
      volume by body weight | body weight | mL/kg, L/kg
      volume by body surface | body surface | mL/m2
      body mass index     | | kg/m2
      mass by body surface | body surface | mg/m2, ug/m2, g/m2
      mass by body surface and time | body surface | mg/m2/day, mg/m2/week
      mass by body weight | body weight | mg/kg, ug/kg, g/kg
      mass by body weight and time | body weight | mg/kg/day, mg/kg/week, g/kg/day, ug/kg/day, \
          ug/kg/h, ug/kg/min
      mass by time        | | mg/day, mg/week, mg/h, ug/day, ug/h, ug/min, g/day
      mass by calendar time | | mg/month, g/month
      amount by time      | | mmol/day, umol/day, nmol/day
      mass ratio          | ratio of masses | mg/g, ug/mg, ug/g, g/g
      amount ratio        | ratio of amounts | mmol/mol, mol/mol, mmol/mmol
      mass by amount      | | mg/mmol, g/mol, g/mmol
      equivalents         | | mEq, mEq/L, mEq/day
      osmoles             | | mOsm/kg, mOsm/L
      assay units         | | U, U/L, U/mL, U/dL, kU/L, mU/L, mU/mL, uU/mL, U/g, U/day, U/week
      assay units by body weight | body weight | U/kg, U/kg/day
      assay units by body surface | body surface | U/m2
      international units | | IU, IU/L, IU/mL, IU/dL, kIU/L, mIU/L, mIU/mL, uIU/mL, IU/day, IU/week
      international units by body weight | body weight | IU/kg, IU/kg/day
      catalytic activity  | | ukat/L, nkat/L
      nucleic acid        | | copies/mL, copies/uL, copies/L
      logarithms of nucleic acid | | log10 copies/mL, log10 IU/mL
      cultures            | | CFU/mL, CFU/L
      antibodies          | | AU/mL, BAU/mL, GPL, MPL, APL, MFI
      microscope          | | /hpf, /mm2
      speed               | | m/s, cm/s, mm/h
      energy              | | kcal, kJ, kcal/day, kcal/kg/day
      electricity         | | mV
      absorbed radiation  | absorbed dose | Gy, cGy
      equivalent radiation | equivalent dose | mSv
      radioactivity       | radioactive decay | MBq, mCi
      scales              | | points, letters, percentile, SD, dB, ppb, HU, MET
      per cent            | | %
      habits              | | pack-years, cigarettes/day, drinks/day, drinks/week
      """;

  /** Spellings of whole units that their parts do not give. */
  static final String ALSO_WRITTEN =
      """
      /uL     | cells/uL, cells/µL, cells/μL, cells/mcL, cells/ul, cells/mm3, cells/mm^3, \
          cells/mm³, {cells}/uL, per uL, per mm3
      /mL     | cells/mL
      10^3/uL | 10^3 cells/uL, x 10^3 cells/uL
      10^6/L  | 10^6 cells/L, x 10^6 cells/L
      10^9/L  | 10^9 cells/L, x 10^9 cells/L
      /min    | bpm, beats/min, beats per minute, breaths/min, breaths per minute, per minute
      /h      | events/h, events/hour, per hour
      /year   | per year
      mg/dL   | mg/100 mL, mg/100mL, mg/100 ml
      g/dL    | g/100 mL, g/100mL, g/100 ml
      mg/day  | mg per day
      mg/week | mg per week
      GPL     | GPL/mL
      MPL     | MPL/mL
      APL     | APL/mL
      mL/min/1.73m2 | mL/min per 1.73 m2, mL/min per 1.73m2, mL/min per 1.73 m²
      """;
}
