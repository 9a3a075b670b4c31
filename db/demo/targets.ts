const signed = {
  AF: "Afghanistan",
  DJ: "Djibouti",
  DO: "Dominican Republic",
  TL: "East Timor (Timor-Leste)",
  SV: "El Salvador",
  GM: "Gambia",
  HN: "Honduras",
  IN: "India",
  IL: "Israel",
  MH: "Marshall Islands",
  MR: "Mauritania",
  FM: "Micronesia",
  NP: "Nepal",
  PW: "Palau",
  RO: "Romania",
  SL: "Sierra Leone",
  LK: "Sri Lanka",
  TJ: "Tajikistan",
  UZ: "Uzbekistan",
};

/** The states that had signed by the day of the submission. None had ratified; no address of a source is known. */
export const targets = Object.entries(signed).map(([country, name]) => ({
  kind: "state" as const,
  name,
  country,
  askedOn: "2003-01-29",
  status: "signed" as const,
  statusOn: "2003-01-29",
  sourceName: "Record of the campaign (Amnesty International, 2002–2003)",
  sourceAddress: null,
}));
