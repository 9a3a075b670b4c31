/** The two dated hand-overs, each with the last UTC day it holds. */
export const deliveries = [
  {
    deliveredOn: "2002-09-30",
    cutoffOn: "2002-09-27",
    recipient: "The foreign ministers of the European Union",
    note: "How many signatures this batch held in 2002 is not known here. The number is that of the generated signatures of this demonstration at the cut-off.",
  },
  {
    deliveredOn: "2003-01-29",
    cutoffOn: "2003-01-29",
    recipient: "All governments",
    note: "The number is the historical total. The signatures that add up to it here were generated.",
  },
];
