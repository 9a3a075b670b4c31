import type { Locale } from "#platform/locales.ts";

/** Countries by the language most of their generated signers read; each with a made-up weight. */
const weights: Record<Locale, string> = {
  en: `GB 9200 US 7900 NL 7400 DE 6900 CA 4300 AU 3900 SE 3300 IT 2900 DK 2300 NO 2200 IE 1700
    FI 1500 AT 1450 NZ 1300 JP 1150 BR 1100 PT 1000 IN 820 GR 700 PL 640 PH 520 KR 480 ZA 430
    NP 390 IL 370 HU 330 CZ 320 SI 300 TR 290 GH 240 NG 230 KE 190 IS 180 HR 170 MY 160 TH 150
    SG 130 BD 120 PK 115 RO 110 SK 95 EE 90 LK 85 ID 80 BG 75 LT 60 UG 55 MT 50 CY 48 SL 42 RS 40
    GM 36 LV 34 TZ 30 BA 28 TT 24 JM 22 MN 20 ZM 18 ZW 17 FJ 14 BM 11 GY 9 KH 8 AL 7 TL 5 PG 4
    BB 3 BW 3 ET 3 WS 2 AF 2 MH 2 PW 1 VU 1 FM 1 BT 1 MV 1`,
  fr: `FR 6800 BE 3400 CH 2900 LU 420 SN 260 CI 170 BJ 120 TG 105 ML 80 BF 75 MU 70 CM 65 HT 30
    MG 16 CD 14 MC 9 GN 7 NE 5 DJ 2 BI 2 GA 2`,
  es: `ES 5900 MX 1500 AR 1350 CL 980 PE 760 UY 520 CO 470 EC 260 VE 250 PY 160 CR 140 BO 110
    PR 105 GT 90 DO 60 SV 45 PA 40 NI 25 HN 24 AD 10 CU 2`,
  ar: `MA 260 EG 170 TN 150 JO 110 LB 105 PS 95 DZ 80 YE 30 BH 22 KW 20 AE 18 IQ 6 SD 4 MR 3
    OM 2 LY 1`,
  ru: `RU 310 UA 160 BY 45 KZ 24 GE 22 MD 18 AM 12 KG 8 UZ 2 TJ 2`,
  zh: `TW 330 HK 210 CN 14 MO 6`,
};

/** What share of the generated signatures falls to each country, relative to the others. */
export const shares = Object.entries(weights).flatMap(([locale, text]) =>
  [...text.matchAll(/([A-Z]{2}) (\d+)/g)].map(([, country, weight]) => ({
    country: country!,
    weight: Number(weight),
    locale: locale as Locale,
  })),
);
