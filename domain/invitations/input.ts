import { isRole, type Role } from "#domain/memberships/membership.ts";
import { readSignInAddress } from "#domain/organisers/organiser.ts";
import { isLocale, type Locale } from "#platform/locales.ts";

export type InvitationInput = { email: string; role: Role; locale: Locale };
export type InvitationField = keyof InvitationInput;

/** Reads whom somebody invites, to what and in which language, or which fields are wrong. */
export function readInvitationInput(
  fields: Partial<Record<InvitationField, string>>,
): { input: InvitationInput } | { wrong: InvitationField[] } {
  const { role = "", locale = "" } = fields;
  const email = readSignInAddress(fields.email ?? "");
  if (email && isRole(role) && isLocale(locale)) return { input: { email, role, locale } };
  const wrong: InvitationField[] = [];
  if (!email) wrong.push("email");
  if (!isRole(role)) wrong.push("role");
  if (!isLocale(locale)) wrong.push("locale");
  return { wrong };
}
