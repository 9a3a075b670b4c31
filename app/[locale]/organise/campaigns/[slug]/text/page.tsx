import { redirect } from "next/navigation";
import { type Locale, localePath } from "#platform/locales.ts";
import { readEdited } from "../read-edited.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export default async function TextSection({ params }: Props) {
  const { locale, slug } = await params;
  const { campaign } = await readEdited({ locale, slug });
  redirect(localePath(locale, `/organise/campaigns/${slug}/text/${campaign.originalLocale}`));
}
