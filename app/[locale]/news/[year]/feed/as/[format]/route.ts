import { feedOf } from "../../../../../respond-list.ts";
import { respondKind } from "../../../../kind-formats.ts";

export const GET = feedOf(respondKind);
