/**
 * What is known of the day of the submission: that members held public events in many countries, not
 * where or at what hour. So it is one entry that takes the whole day.
 */
export const events = [
  {
    title: "Public events on the day of the submission",
    heldOn: "2003-01-29",
    timeZone: "UTC",
    place: "Many countries",
    description:
      "On the day the signatures are submitted, members hold public events in many countries and meet representatives of governments in the capitals. Neither the places nor the hours are known here.",
  },
];
