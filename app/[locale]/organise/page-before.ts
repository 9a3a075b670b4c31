/** The page of ours that a request came from, with its language; of a referrer only the path counts. */
export function pageBefore(referrer: string | null | undefined): string {
  if (!referrer || !URL.canParse(referrer)) return "/organise";
  const { pathname, search } = new URL(referrer);
  return /^\/([a-z]{2}\/)?organise(\/|$)/.test(pathname) ? pathname + search : "/organise";
}
