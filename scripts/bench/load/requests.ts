import type { Request } from "autocannon";
import { clientOf, formOf, person } from "../people.ts";
import type { Order } from "./order.ts";

/** So many requests for a page go round and round, from so many clients that each asks now and then. */
const pagesPerConnection = 1000;

/** The requests of one of the order's connections, whole, so that making them costs nothing meanwhile. */
export function requestsOf(order: Order, connection: number): Request[] {
  const { amount, connections, requests, url } = order;
  const own = shareOf(amount, connections, connection);
  const count = requests.kind === "page" ? Math.min(own, pagesPerConnection) : own;
  return Array.from({ length: count }, (_, index) => {
    const number = index * connections + connection;
    const client = { "x-forwarded-for": clientOf(number) };
    if (requests.kind === "page") {
      const headers = { ...client, "accept-encoding": "gzip, br", accept: "*/*" };
      return { method: "GET", path: requests.path, headers };
    }
    const { path, body } = postOf(requests, number);
    const headers = { ...client, ...formHeaders, origin: url };
    return { method: "POST", path, headers, body };
  });
}

/** How many of `amount` requests autocannon gives to one of its connections. */
export function shareOf(amount: number, connections: number, connection: number): number {
  return Math.floor(amount / connections) + (connection < amount % connections ? 1 : 0);
}

const formHeaders = {
  "content-type": "application/x-www-form-urlencoded",
  "sec-fetch-site": "same-origin",
};

function postOf(requests: Exclude<Order["requests"], { kind: "page" }>, number: number) {
  return requests.kind === "sign"
    ? { path: requests.path, body: formOf(person(requests.from + number)) }
    : { path: requests.paths[number]!, body: "consent=yes" };
}
