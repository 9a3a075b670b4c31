import type { Metadata } from "next";
import { AnswerDesk } from "#components/organise/answer-desk.tsx";
import { listAnswers } from "#domain/answers/queries.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { translator } from "#platform/i18n.ts";
import { readEdited, type SlugParams } from "../read-edited.ts";
import { SectionPage } from "../section-page.tsx";

type Props = { params: Promise<SlugParams>; searchParams: Promise<{ done?: string }> };

const acts = ["recorded", "corrected", "retracted"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign } = await readEdited(await params);
  return { title: `${translator(locale, "answerDesk")("heading")} · ${campaign.title}` };
}

export default async function AnswersPage({ params, searchParams }: Props) {
  const edited = await readEdited(await params);
  const { locale, campaign } = edited;
  const { done } = await searchParams;
  return (
    <SectionPage edited={edited} under="answers">
      <AnswerDesk
        locale={locale}
        campaign={campaign}
        answers={await listAnswers(campaign.id)}
        targets={await listKeptTargets(campaign.id)}
        done={acts.find((act) => act === done)}
      />
    </SectionPage>
  );
}
