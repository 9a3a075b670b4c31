/** The instant at which a page is made: a page is rendered once, so its clock may run. */
export function now(): Date {
  return new Date();
}
