import { readAddress, writeAddress, type Address } from "./address.ts";
import type { FrontRoute } from "./exchange.ts";
import { findFrontRoute, type FoundRoute } from "./front-route.ts";
import { memoized } from "../memoized.ts";
import { isInternal, isOutbox, isWorkspace, placeName } from "./places.ts";
import { findPublicPage, relevantSearch, type FoundPage, type PublicPage } from "./public-pages.ts";
import { findMaxBytes, type UploadRoute } from "./upload-route.ts";

/** Where the target of a request leads, by our tables; shared by all who ask for it. */
export type Destination = {
  address: Address;
  /** Who posts there is answered by a route of the front door's own; */
  posted: FoundRoute | undefined;
  /** who looks there, by another one, */
  own: FoundRoute | undefined;
  /** or by a page that can be stored, */
  page: FoundPage | undefined;
  /** under its address in one spelling, without the parts of the query that do not matter. */
  key: string;
  /** The place as the log names it. */
  place: string;
  isWorkspace: boolean;
  isOutbox: boolean;
  isInternal: boolean;
  /** How much a post there may carry. */
  maxBytes: number;
};

/**
 * Reads targets and looks them up: text and tables alone decide, and doing it each time costs as much as
 * sending a stored page. Throws the `Refusal` of `readAddress`.
 */
export function destinationFinder(
  routes: FrontRoute[],
  pages: PublicPage[],
  uploads: readonly UploadRoute[],
) {
  return memoized((target): Destination => {
    const address = readAddress(target);
    const posted = findFrontRoute({ routes }, "POST", address.path);
    const own = findFrontRoute({ routes }, "GET", address.path);
    const page = findPublicPage(pages, address.path);
    const search = page ? relevantSearch(page.page, address.search) : "";
    const { path } = address;
    return {
      address,
      posted,
      own,
      page,
      key: writeAddress({ ...address, search }),
      place: placeName(path),
      isWorkspace: isWorkspace(path),
      isOutbox: isOutbox(path),
      isInternal: isInternal(path),
      maxBytes: findMaxBytes(uploads, path),
    };
  });
}
