import { feedOf } from "../../../../respond-list.ts";
import { GET as getList } from "../../../as/[format]/route.ts";

export const GET = feedOf(getList);
